/** npm run bench: the size of the dataset, how fast it loads and how fast formulas answer, as a Markdown table. */
import { readFileSync } from "node:fs";
import os from "node:os";
import { gzipSync } from "node:zlib";
import { datasetOf, expand, type CompiledDataset } from "../dataset";
import { bundledEdition, compile } from "../dataset/package";
import { FUNCTIONS } from "../functions";
import { useDataset } from "../functions/session";
import { search } from "../query";
import { insertions } from "./bench-workbook";
import { contentsOrExit } from "./data";
import { table } from "./page/markdown";

const RUNS = 15;

/** The median time of a run in milliseconds, each run as if nothing had been computed before where `fresh`. */
function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

const milliseconds = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
/** A column of 200 cells, as Excel passes the range of a broadcast formula. */
const column = (texts: readonly string[]): string[][] =>
  Array.from({ length: 200 }, (_, at) => [texts[at % texts.length]!]);

const { json } = compile(bundledEdition(contentsOrExit("src/data")));
const load = () => datasetOf(expand(JSON.parse(json) as CompiledDataset), "bench");
const functions = readFileSync("dist/functions.js");

const dataset = load();
useDataset(dataset);
const SUBJECTS = ["ASEAN", "EU", "United States", "Belt and Road", "Integrated circuits", "Automobiles"];
const ask = (id: string, ...args: unknown[]) => FUNCTIONS[id]!(...args);

const rows: [what: string, measured: string][] = [
  ["dataset, JSON", kilobytes(Buffer.byteLength(json))],
  ["dataset, gzipped", kilobytes(gzipSync(json).length)],
  ["dist/functions.js with the dataset in it", kilobytes(functions.length)],
  ["dist/functions.js, gzipped", kilobytes(gzipSync(functions).length)],
  ["parse, expand and index the dataset", milliseconds(median(load))],
  [
    "load, then the first answer (TRADESHARE)",
    milliseconds(
      median(() => {
        useDataset(load());
        ask("TRADESHARE", [["ASEAN"]]);
      }),
    ),
  ],
];
useDataset(dataset);
rows.push(
  ["TRADESHARE, printed", milliseconds(median(() => ask("TRADESHARE", [["ASEAN"]])))],
  ["CONTRIBUTION, derived", milliseconds(median(() => ask("CONTRIBUTION", [["US"]])))],
  ["TRADESHARE of a column of 200 cells", milliseconds(median(() => ask("TRADESHARE", column(SUBJECTS.slice(0, 3)))))],
  ["TRADEVALUE of a column of 200 cells", milliseconds(median(() => ask("TRADEVALUE", column(SUBJECTS))))],
  ["TRADESERIES of the total", milliseconds(median(() => ask("TRADESERIES")))],
  [
    "TRADESERIES of exports by month",
    milliseconds(median(() => ask("TRADESERIES", null, [["exports"]], null, [["2017-01"]]))),
  ],
  ["PARTNERS", milliseconds(median(() => ask("PARTNERS")))],
  ["PRODUCTS", milliseconds(median(() => ask("PRODUCTS")))],
  ["search, with a typo", milliseconds(median(() => search(dataset, "integrated circit")))],
);

void insertions([20, 200]).then((measured) => {
  for (const { lines, trips, stands, answered } of measured)
    rows.push(
      [`live table of ${lines} lines: round trips`, String(trips)],
      [`live table of ${lines} lines: until it stands, on the host of the tests`, milliseconds(stands)],
      [`live table of ${lines} lines: until every formula is answered there`, milliseconds(answered)],
    );
  console.log(
    `Node ${process.versions.node}, ${os.cpus().length} cores, ${process.platform}; median of ${RUNS} runs.\n`,
  );
  console.log(table(["what", "measured#"], rows));
});
