/**
 * npm run bench: measures TradeSheet beside what one would use in its place, prints the tables and writes them into
 * docs/benchmark.md. `-- --short` takes half the time; `-- 100k start` measures these parts only and keeps the others.
 */
import { spawnSync } from "node:child_process";
import { buildSync } from "esbuild";
import { writeBenchmarkPage } from "./benchmark-page";
import { installPeers } from "./load-peer";
import type { PartName } from "./results";
import { SETS, type SetName } from "./sets";

const PARTS: readonly PartName[] = [...SETS, "start", "browser", "sheet", "insert", "parquet", "sources"];

const isSet = (name: string): boolean => SETS.includes(name as SetName);

/** @returns the script that measures a set. */
function bundleSetRunner(): string {
  const outfile = "build/bench/run-set.cjs";
  buildSync({
    entryPoints: ["src/tools/bench/run-set.ts"],
    outfile,
    bundle: true,
    platform: "node",
    packages: "external",
    // Imports of the benchmark's packages stay as they are.
    supported: { "dynamic-import": true },
  });
  return outfile;
}

const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("--"));
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = names.filter((name) => !PARTS.includes(name as PartName));
if (unknown.length > 0) {
  console.error(`There is no part '${unknown.join("', '")}'. The parts are: ${PARTS.join(", ")}.`);
  process.exit(1);
}

installPeers();
let failed = 0;
for (const name of names.length > 0 ? names : PARTS) {
  console.error(`Measuring: ${name}`);
  const script = isSet(name) ? [bundleSetRunner()] : ["--import", "tsx", "src/tools/bench/run-part.ts"];
  const { status } = spawnSync(process.execPath, ["--expose-gc", ...script, name, ...options], { stdio: "inherit" });
  if (status !== 0) failed += 1;
}
void writeBenchmarkPage().then((tables) => {
  console.log(tables);
  process.exitCode = failed;
});
