/** The documentation: its formulas give what is written beside them, and its controls have the names of the pane. */
import { readFileSync } from "node:fs";
import { findCalls } from "../src/formulas/calls";
import { FIRST_CELL, evaluateCall } from "../src/formulas/evaluate-call";
import { isFailedCell, type Cell } from "../src/functions";
import { getBundledDataset } from "../src/session/bundled-dataset";
import { setSourcesInUse } from "../src/session";
import { readOwnData } from "../src/owndata";
import { formatNumber } from "../src/tables";

/** What a cell shows where it has a number; the error and its message where it has none. */
function showCell(cell: Cell): string {
  if (typeof cell !== "object" || cell === null) return String(cell ?? "");
  if (!isFailedCell(cell)) return formatNumber(cell.number, cell.format);
  const { kind, message } = cell.error as { kind: string; message: string } & Error;
  return `${kind === "invalid" ? "#VALUE!" : "#N/A"}: ${message}`;
}

const NUMBER = "-?\\d[\\d.]*(?:%| (?:trn|bn|mn|pp)|万亿|亿|万)?(?: t(?= ))?";
const STATED = new RegExp(`^(?:${NUMBER}(?: and ${NUMBER})?|#VALUE!: .*|#N/A)(?=[ ;,:；，、]|$)`);

const EXAMPLES = ["README.md", "README.zh-CN.md", "docs/functions.md"].flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line): [file: string, formula: string, stated: string][] => {
      const [, formula, answer] = /^\| `(=TRADE\.[^`]*)` +\| (.*?) +\|$/.exec(line) ?? [];
      const [stated] = STATED.exec(answer ?? "") ?? [];
      return formula !== undefined && stated !== undefined ? [[file, formula, stated]] : [];
    }),
);

const OWN = "period,flow,partner,measure,printed,unit\n2026,total,ASEAN,value,7.5,CNY trn";

beforeAll(() => {
  const options = { name: "My forecast", official: getBundledDataset(), asOf: "2026-01-31" };
  const { dataset } = readOwnData(OWN, options);
  setSourcesInUse({ named: [{ name: "My forecast", dataset: dataset! }] });
});
afterAll(() => setSourcesInUse());

test("there are examples with numbers and with errors", () => {
  expect(EXAMPLES.length).toBeGreaterThan(20);
  expect(EXAMPLES.filter(([, , stated]) => stated.startsWith("#")).length).toBeGreaterThan(1);
});

test.each(EXAMPLES)("%s: %s shows %s", (file, formula, stated) => {
  const [call] = findCalls(formula);
  const { cell, cells } = evaluateCall(
    call!,
    () => undefined,
    undefined,
    FIRST_CELL,
    file.includes("zh") ? "zh" : "en",
  );
  const shown = cells && cells.length === 1 ? cells[0]!.map(showCell).join(" and ") : showCell(cell!);
  // A message may go on.
  expect(stated.startsWith("#") ? shown.slice(0, stated.length) : shown).toBe(stated);
});

test.each(["README.md", "docs/refresh.md", "docs/own-data.md"])(
  "%s names controls as the pane and the ribbon do",
  (file) => {
    const controls = new Set(
      [...readFileSync(file, "utf8").matchAll(/(?<![\w`])_([A-Z][A-Za-z ]+)_(?!\w)/g)].map(([, name]) => name!),
    );
    expect(controls.size).toBeGreaterThan(0);
    const texts = ["src/taskpane", "src/taskpane/refresh", "src/taskpane/owndata", "src/commands"].map((folder) =>
      readFileSync(`${folder}/messages.en.ts`, "utf8"),
    );
    const named = [...texts, readFileSync("manifest.xml", "utf8")].join("\n");
    expect([...controls].filter((name) => !named.includes(`"${name}"`))).toEqual([]);
  },
);
