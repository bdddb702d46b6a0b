/** The packages that the benchmark compares with and draws with, in a folder of their own. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const FOLDER = path.resolve("src/tools/bench/peers");
const resolver = createRequire(path.join(FOLDER, "package.json"));

/**
 * Installs the packages of its lockfile unless they are there.
 * @throws Error if npm fails, as without a network.
 */
export function installPeers(): void {
  if (existsSync(path.join(FOLDER, "node_modules"))) return;
  const { status } = spawnSync("npm", ["ci"], { cwd: FOLDER, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`npm ci failed in ${FOLDER}.`);
}

/** A package by its name. The caller says which of its members it uses, since types are there only once it is installed. */
export async function loadPeer<Members>(name: string): Promise<Members> {
  return (await import(pathToFileURL(resolver.resolve(name)).href)) as Members;
}

/** The version of a package. */
export const getPeerVersion = (name: string): string =>
  (resolver("./package.json") as { dependencies: Record<string, string> }).dependencies[name]!;
