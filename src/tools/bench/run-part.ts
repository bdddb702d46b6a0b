/** One part other than a set, in this process. */
// The data that ships, which the add-in would load.
import "../harness/provide-bundled-parts";
import { spawnSync } from "node:child_process";
import { measureInsertions } from "./insertions";
import { findMedian } from "./measure";
import { measureParquet } from "./parquet/measure-parquet";
import { saveResult, type PartName } from "./results";
import { measureSheets } from "./sheet";
import { measureSources } from "./sources/measure-sources";
import { measureBrowserStart } from "./start-browser";
import type { NodeStart } from "./start-node";

const [name, ...options] = process.argv.slice(2) as [PartName, ...string[]];
const isShort = options.includes("--short");

/** The medians of so many processes. */
function measureNodeStart(rounds: number): NodeStart {
  const starts = Array.from({ length: rounds }, () => {
    const args = ["--expose-gc", "--import", "tsx", "src/tools/bench/start-node.ts"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout) as NodeStart;
  });
  const take = (field: keyof NodeStart): number => findMedian(starts.map((start) => start[field]));
  return { script: take("script"), first: take("first"), second: take("second"), megabytes: take("megabytes") };
}

async function run(): Promise<void> {
  if (name === "start") saveResult(name, measureNodeStart(isShort ? 7 : 15), isShort);
  else if (name === "browser") saveResult(name, await measureBrowserStart(isShort ? 5 : 15), isShort);
  else if (name === "sheet") saveResult(name, await measureSheets([2000, 20_000]), isShort);
  else if (name === "insert") saveResult(name, await measureInsertions([20, 200]), isShort);
  else if (name === "parquet") saveResult(name, await measureParquet(isShort ? 3 : 7), isShort);
  else if (name === "sources") saveResult(name, await measureSources(isShort ? 3 : 7), isShort);
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
