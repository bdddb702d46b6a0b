/** Today's ClickHouse engine in a process of its own, which answers over HTTP as far as queries go. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { getCacheFolder } from "./cache-folder";
import { findFreePort, startEngine, type RunningEngine } from "./running-engine";

const PACKAGES = path.resolve("src/tools/engines/packages");
const FILES = ["package.json", "package-lock.json"];

/** Installs the packages of the lockfile, once a machine. */
const installPackages = (): string =>
  getCacheFolder("npm", readFileSync(path.join(PACKAGES, "package-lock.json"), "utf8"), (folder) => {
    for (const file of FILES) copyFileSync(path.join(PACKAGES, file), path.join(folder, file));
    // Not npm ci, which wants the engine of every platform to be in the lockfile, and so in the registry.
    const { status, stderr } = spawnSync("npm", ["install", "--no-save", "--ignore-scripts"], {
      cwd: folder,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    if (status !== 0) {
      throw new Error(
        `chdb cannot be had: npm install failed. Set CLICKHOUSE_URL to the address of a ClickHouse server that runs.\n${stderr}`,
      );
    }
  });

/** @throws Error where the engine cannot be had or does not start. */
export async function startChdb(): Promise<RunningEngine> {
  const packages = installPackages();
  // The engine reads a config.xml of the folder that it is started in.
  const folder = mkdtempSync(path.join(os.tmpdir(), "tradesheet-chdb-"));
  const port = await findFreePort();
  const engine = await startEngine({
    command: process.execPath,
    args: [
      "--import",
      pathToFileURL(require.resolve("tsx")).href,
      path.resolve("src/tools/engines/serve-chdb.ts"),
      packages,
      folder,
      String(port),
    ],
    port,
    cwd: folder,
  });
  return {
    ...engine,
    async stop() {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
