/** The examples in the READMEs and docs/functions.md: the formulas give what is written beside them. */
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
