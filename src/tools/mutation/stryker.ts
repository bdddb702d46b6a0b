/** Stryker, in a folder of its own: it would be a fifth of what `npm ci` installs, and only mutation testing needs it. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const LISTED = "src/tools/mutation/packages";
const FOLDER = path.resolve("build/mutation/packages");
const resolver = createRequire(path.join(FOLDER, "package.json"));

/** What is used of Stryker. */
interface Stryker {
  Stryker: new (options: object) => { runMutationTest: () => Promise<unknown> };
}

/**
 * Stryker as its lockfile has it, installed unless it is there.
 * @throws Error if npm fails, as without a network.
 */
export async function loadStryker(): Promise<Stryker> {
  if (!existsSync(path.join(FOLDER, "node_modules"))) {
    mkdirSync(FOLDER, { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) copyFileSync(`${LISTED}/${file}`, `${FOLDER}/${file}`);
    const { status } = spawnSync("npm", ["ci"], { cwd: FOLDER, stdio: "inherit", shell: process.platform === "win32" });
    if (status !== 0) throw new Error(`npm ci failed in ${FOLDER}.`);
  }
  return (await import(pathToFileURL(resolver.resolve("@stryker-mutator/core")).href)) as Stryker;
}

export const getStrykerVersion = (): string =>
  (resolver("./package.json") as { dependencies: Record<string, string> }).dependencies["@stryker-mutator/core"]!;
