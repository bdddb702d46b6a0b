/** Writes what was measured into docs/benchmark.md, between its two marks, and the picture beside it. */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { formatTable } from "../page/markdown";
import { writeMeasured, type KeptSection } from "../write-measured";
import type { CallResult, SetResult } from "./compare";
import { TRADESHEET } from "./contestants/tradesheet";
import { getPeerVersion } from "./load-peer";
import { drawPlot } from "./plot";
import { readResult, type PartName } from "./results";
import { SETS, type SetName } from "./sets";
import { listTargets } from "./targets";

const PAGE = "docs/benchmark.md";
const PICTURE = "docs/benchmark.svg";
/** The set of the picture. */
const DRAWN = "100k";

const LABELS: Readonly<Record<SetName, string>> = {
  shipped: "the data that ships",
  "10k": "10 thousand synthetic observations",
  "100k": "100 thousand synthetic observations",
  "1M": "1 million synthetic observations",
};

/** The text of a section; its heading alone where it stays as it stands, since a result for it is not on this machine. */
type Section = string | KeptSection;

const formatNumber = (number: number | undefined): string => {
  if (number === undefined || Number.isNaN(number)) return "";
  if (number >= 1000) return Math.round(number).toLocaleString("en");
  if (number < 0.1) return number.toPrecision(1);
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2);
};

const describeCalls = ({ calls, isRange }: CallResult): string =>
  isRange ? `a range of ${calls.toLocaleString("en")}` : calls.toLocaleString("en");

function formatSet(name: SetName): Section[] {
  const heading = `### ${LABELS[name][0]!.toUpperCase()}${LABELS[name].slice(1)}`;
  const saved = readResult(name);
  if (!saved) return [{ heading }];
  const { circumstances, result } = saved;
  const peers = listNames(result);
  const rows = [
    ...result.calls.map((row) => [row.id, describeCalls(row), row.microseconds, row.ratios] as const),
    ...result.tables.map((row) => [row.id, `${row.rows} rows`, row.milliseconds * 1000, row.ratios] as const),
  ];
  return [
    heading,
    `${result.observations.toLocaleString("en")} observations of ${result.figures.toLocaleString("en")} figures. ${circumstances}.`,
    formatTable(
      ["function", "calls#", "us a call#", ...peers.map((peer) => `${peer} / ours#`)],
      rows.map(([id, calls, microseconds, ratios]) => [
        id,
        calls,
        formatNumber(microseconds),
        ...peers.map((peer) => formatNumber(ratios[peer])),
      ]),
    ),
  ];
}

const listNames = ({ calls, tables }: SetResult): string[] => [
  ...new Set([...calls, ...tables].flatMap(({ ratios }) => Object.keys(ratios))),
];

/** Time and memory of an index, and lookups, by the size of the set. */
function formatScaling(): Section[] {
  const heading = "### Indexes, and lookups without an answer";
  const sets = SETS.flatMap((name) => {
    const result = readResult(name)?.result;
    return result ? [{ name, result }] : [];
  });
  if (sets.length < SETS.length) return [{ heading }];
  const names = [...new Set(sets.flatMap(({ result }) => result.loads.map((load) => load.name)))];
  const loads = names.map((name) => [
    name,
    ...sets.map(({ result }) => {
      const load = result.loads.find((one) => one.name === name);
      if (!load) return "";
      const time = `${formatNumber(load.milliseconds)} ms`;
      return load.megabytes === undefined ? time : `${time}, ${formatNumber(load.megabytes)} MB`;
    }),
  ]);
  const lookups = sets.map(({ name, result: { lookups: one } }) => [
    LABELS[name],
    formatNumber(one.probeRatio),
    formatNumber(one.missing),
    formatNumber(one.misspelt),
  ]);
  return [
    heading,
    formatTable(["index", ...sets.map(({ name }) => `${name}#`)], loads),
    formatTable(
      ["set", "our index / Map probe#", "formula, month not published: us#", "formula, misspelt name: us#"],
      lookups,
    ),
  ];
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function formatStart(): Section[] {
  const heading = "### Start, sheets and tables";
  const [node, browser, sheet, insert] = [
    readResult("start"),
    readResult("browser"),
    readResult("sheet"),
    readResult("insert"),
  ];
  if (!node || !browser || !sheet || !insert) return [{ heading }];
  const code = readFileSync("dist/functions.js");
  const rows: [string, string][] = [
    ["functions.js with the headline data, gzipped", kilobytes(gzipSync(code).length)],
    ["fresh process: functions.js has run", `${formatNumber(node.result.script)} ms`],
    [
      "the first answer after it; the second",
      `${formatNumber(node.result.first)} ms; ${formatNumber(node.result.second)} ms`,
    ],
    ["heap after it", `${formatNumber(node.result.megabytes)} MB`],
    ...browser.result.map(({ name, milliseconds, ratio }): [string, string] => [
      `Chromium, from navigation: ${name}`,
      `${formatNumber(milliseconds)} ms, ${formatNumber(ratio)} of office.js alone`,
    ]),
    ...sheet.result.map(({ formulas, step, answered, wall, ours, all }): [string, string] => [
      `playground: ${formulas.toLocaleString("en")} formulas ${step}`,
      answered < formulas
        ? `**not at rest**: ${answered.toLocaleString("en")} answered after ${formatNumber(wall)} ms`
        : `${formatNumber(wall)} ms; ${formatNumber(ours)} of ${formatNumber(all)} ms of scripts are ours (${((100 * ours) / all).toFixed(0)} %)`,
    ]),
    ...insert.result.map(({ rowCount, roundTrips, inserted, calculated }): [string, string] => [
      `live table of ${rowCount} rows, on the test host`,
      `${roundTrips} round trips; inserted after ${formatNumber(inserted)} ms, calculated after ${formatNumber(calculated)} ms`,
    ]),
  ];
  return [heading, formatTable(["what", "measured#"], rows)];
}

/** A block of formulas over Parquet files, by what it costs. */
function formatParquet(): Section[] {
  const heading = "### Parquet files by range requests";
  const saved = readResult("parquet");
  if (!saved) return [{ heading }];
  const rows = saved.result.flatMap(
    ({ table, rows: count, megabytes, first, reopened, block, figures, single, whole }) => {
      const costs: readonly [string, { requests: number; bytes: number; computed?: number; milliseconds?: number }][] =
        [
          ["first block, nothing known of the file", first],
          [`a block of 1,000 formulas, which holds ${figures.toLocaleString("en")} figures afterwards`, block],
          ["the file opened again", reopened],
          ["the formulas one by one", single],
          ["without statistics: all row groups", whole],
        ];
      return costs.map(([what, { requests, bytes, computed, milliseconds }], at) => [
        at === 0 ? `${table}: ${count.toLocaleString("en")} rows, ${formatNumber(megabytes)} MB` : "",
        what,
        requests.toLocaleString("en"),
        (bytes / 1e6).toFixed(2),
        formatNumber(computed),
        formatNumber(milliseconds),
      ]);
    },
  );
  return [
    heading,
    `Chromium, from another origin with 40 ms for each request. Requests and MB are the most of any round, milliseconds medians: those that the page has computed, and those that have passed, which depend on what else the machine does. ${saved.circumstances}.`,
    formatTable(["table", "what", "requests#", "MB#", "ms computed#", "ms passed#"], rows),
  ];
}

/** Formulas asked together against one by one. */
function formatSources(): Section[] {
  const heading = "### Formulas over sources beyond the bundle";
  const saved = readResult("sources");
  if (!saved) return [{ heading }];
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
  const rows = saved.result.map(({ source, table, formulas, batch, single }) => [
    source,
    table,
    formulas.toLocaleString("en"),
    formatNumber(batch.milliseconds),
    batch.requests.toLocaleString("en"),
    megabytes(batch.bytes),
    formatNumber(single.milliseconds),
    single.requests.toLocaleString("en"),
    megabytes(single.bytes),
    formatNumber(single.milliseconds / batch.milliseconds),
  ]);
  return [
    heading,
    `Together: all formulas of one calculation, from the call to the last answer, of a source of which only the catalogue is known. One by one: a query a formula, each after the last. Every request waits 40 ms. ${saved.circumstances}.`,
    formatTable(
      [
        "source",
        "table",
        "formulas#",
        "together: ms#",
        "requests#",
        "MB#",
        "one by one: ms#",
        "requests#",
        "MB#",
        "ratio#",
      ],
      rows,
    ),
  ];
}

/** Parts that the targets and the picture under them are made of. */
const TARGET_PARTS: readonly PartName[] = ["10k", "100k", "1M", "parquet"];

async function formatTargets(): Promise<Section[]> {
  const heading = "### Targets";
  const set = readResult(DRAWN)?.result;
  if (!set || TARGET_PARTS.some((name) => !readResult(name))) return [{ heading }];
  writeFileSync(PICTURE, await drawPlot(set));
  const rows = listTargets().map(({ what, measured, isMet }) => [what, measured, isMet ? "met" : "**not met**"]);
  return [
    heading,
    formatTable(["target", "measured", ""], rows),
    `![Microseconds a call of each contestant, over ${LABELS[DRAWN]}](benchmark.svg)`,
  ];
}

const PEERS = ["hyperformula", "arquero", "@duckdb/node-api"];

/**
 * Writes the tables of the results on this machine. One that a result is missing for stays as it stands.
 * @returns the tables.
 */
export async function writeBenchmarkPage(): Promise<string> {
  return writeMeasured(PAGE, "bench", [
    `Compared with ${PEERS.map((name) => `${name} ${getPeerVersion(name)}`).join(", ")}. A number under a name is what it takes in place of what ${TRADESHEET} takes: 10 is ten times as long.`,
    ...(await formatTargets()),
    ...[...SETS].reverse().flatMap(formatSet),
    ...formatScaling(),
    ...formatStart(),
    ...formatParquet(),
    ...formatSources(),
  ]);
}
