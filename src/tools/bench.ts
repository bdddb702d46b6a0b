/** npm run bench: the size of the dataset, how fast it loads and how fast formulas answer, as a Markdown table. */
import { readFileSync } from "node:fs";
import os from "node:os";
import { gzipSync } from "node:zlib";
import { createDatasetFromParts, type CompiledPart } from "../dataset";
import { buildBundledEdition, compileParts } from "../dataset/package";
import { FUNCTIONS } from "../functions";
import { setDatasetInUse } from "../session/dataset-in-use";
import { searchCatalogues } from "../query";
import { measureInsertions } from "./bench-workbook";
import { readContentsOrExit } from "./check-package";
import { formatTable } from "./page/markdown";

const RUNS = 15;

/** The median time of a run in milliseconds, each run as if nothing had been computed before where `fresh`. */
function measureMedian(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

const formatMilliseconds = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
const formatKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
/** A column of 200 cells, as Excel passes the range of a broadcast formula. */
const createColumn = (texts: readonly string[]): string[][] =>
  Array.from({ length: 200 }, (_, at) => [texts[at % texts.length]!]);

const contents = readContentsOrExit("src/data");
const parts = compileParts(buildBundledEdition(contents), contents.bundledReleases);
const load = () =>
  createDatasetFromParts(
    parts.map(({ json }) => JSON.parse(json) as CompiledPart),
    "bench",
  );
const headline = readFileSync("build/dataset/headline.json");
const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
const functions = readFileSync("dist/functions.js");

const dataset = load();
setDatasetInUse(dataset);
const SUBJECTS = ["ASEAN", "EU", "United States", "Belt and Road", "Integrated circuits", "Automobiles"];
const callFunction = (id: string, ...args: unknown[]) => FUNCTIONS[id]!(...args);

const rows: [what: string, measured: string][] = [
  ["dataset, all parts that ship, JSON", formatKilobytes(sum(parts.map(({ bytes }) => bytes)))],
  ["dataset, all parts that ship, gzipped", formatKilobytes(sum(parts.map(({ json }) => gzipSync(json).length)))],
  ["headline part, gzipped", formatKilobytes(gzipSync(headline).length)],
  ["dist/functions.js with the headline part in it", formatKilobytes(functions.length)],
  ["dist/functions.js, gzipped", formatKilobytes(gzipSync(functions).length)],
  ["parse, expand and index the dataset", formatMilliseconds(measureMedian(load))],
  [
    "load, then the first answer (TRADESHARE)",
    formatMilliseconds(
      measureMedian(() => {
        setDatasetInUse(load());
        callFunction("TRADESHARE", [["ASEAN"]]);
      }),
    ),
  ],
];
setDatasetInUse(dataset);
rows.push(
  ["TRADESHARE, published", formatMilliseconds(measureMedian(() => callFunction("TRADESHARE", [["ASEAN"]])))],
  ["CONTRIBUTION, derived", formatMilliseconds(measureMedian(() => callFunction("CONTRIBUTION", [["US"]])))],
  [
    "TRADESHARE of a column of 200 cells",
    formatMilliseconds(measureMedian(() => callFunction("TRADESHARE", createColumn(SUBJECTS.slice(0, 3))))),
  ],
  [
    "TRADEVALUE of a column of 200 cells",
    formatMilliseconds(measureMedian(() => callFunction("TRADEVALUE", createColumn(SUBJECTS)))),
  ],
  ["TRADESERIES of the total", formatMilliseconds(measureMedian(() => callFunction("TRADESERIES")))],
  [
    "TRADESERIES of exports by month",
    formatMilliseconds(measureMedian(() => callFunction("TRADESERIES", null, [["exports"]], null, [["2017-01"]]))),
  ],
  ["PARTNERS", formatMilliseconds(measureMedian(() => callFunction("PARTNERS")))],
  ["PRODUCTS", formatMilliseconds(measureMedian(() => callFunction("PRODUCTS")))],
  ["search, with a typo", formatMilliseconds(measureMedian(() => searchCatalogues(dataset, "integrated circit")))],
);

void measureInsertions([20, 200]).then((measured) => {
  for (const { rowCount, roundTrips, inserted, calculated } of measured)
    rows.push(
      [`live table of ${rowCount} rows: round trips`, String(roundTrips)],
      [`live table of ${rowCount} rows: until inserted, on the test host`, formatMilliseconds(inserted)],
      [`live table of ${rowCount} rows: until every formula is calculated`, formatMilliseconds(calculated)],
    );
  console.log(
    `Node ${process.versions.node}, ${os.cpus().length} cores, ${process.platform}; median of ${RUNS} runs.\n`,
  );
  console.log(formatTable(["what", "measured#"], rows));
});
