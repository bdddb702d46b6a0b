/** npm run bench: the size of the dataset, how fast it loads and how fast formulas answer, as a Markdown table. */
import { readFileSync } from "node:fs";
import os from "node:os";
import { gzipSync } from "node:zlib";
import { createDatasetFromParts, type CompiledPart } from "../dataset";
import { buildBundledEdition, compileParts } from "../dataset/package";
import { FUNCTIONS } from "../functions";
import { setDatasetInUse } from "../session/dataset-in-use";
import { searchCatalogues } from "../query/search";
import { measureScaling } from "./bench-scale";
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
const SUBJECTS = ["ASEAN", "EU", "United States", "Japan", "Germany", "Brazil"];
const callFunction = (id: string, ...args: unknown[]) => FUNCTIONS[id]!(...args);

/** 10,000 formulas over all economies and months, as ranges of one call. */
const economies = dataset.partners.filter(({ kind, listed }) => kind === "country" && listed).map(({ id }) => id);
const grid = Array.from({ length: 10_000 }, (_, at) => ({
  economy: economies[at % economies.length]!,
  flow: at % 2 === 0 ? "exports" : "imports",
  month: `${at % 3 === 0 ? 2024 : 2025}-${String(1 + (Math.floor(at / economies.length) % 11)).padStart(2, "0")}`,
}));
const ask10000 = (): unknown =>
  callFunction(
    "TRADEVALUE",
    grid.map(({ economy }) => [economy]),
    grid.map(({ flow }) => [flow]),
    grid.map(({ month }) => [month]),
  );

const rows: [what: string, measured: string][] = [
  ["dataset, all parts that ship, JSON", formatKilobytes(sum(parts.map(({ bytes }) => bytes)))],
  ["dataset, all parts that ship, gzipped", formatKilobytes(sum(parts.map(({ json }) => gzipSync(json).length)))],
  ["headline part, gzipped", formatKilobytes(gzipSync(headline).length)],
  ["dist/functions.js with the headline part in it", formatKilobytes(functions.length)],
  ["dist/functions.js, gzipped", formatKilobytes(gzipSync(functions).length)],
  ["parse and index the dataset", formatMilliseconds(measureMedian(load))],
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
  ["TRADEVALUE of 10,000 cells: economies, flows, months", formatMilliseconds(measureMedian(ask10000))],
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
  const scaling = measureScaling(contents).map(({ figures, build, memory, lookupRatio, answer, missing }) => [
    figures.toLocaleString("en"),
    formatMilliseconds(build),
    `${memory.toFixed(1)} MB`,
    lookupRatio.toFixed(2),
    `${answer.toFixed(1)} us`,
    `${missing.toFixed(1)} us`,
  ]);
  console.log();
  console.log(
    formatTable(["figures#", "index#", "memory#", "lookup / Map#", "published answer#", "no answer#"], scaling),
  );
});
