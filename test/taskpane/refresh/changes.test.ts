/** What changed between two versions of the data, as lines to read and to search. */
import { readFileSync } from "node:fs";
import { datasetOf, expand } from "../../../src/dataset";
import { bundledDataset } from "../../../src/dataset/bundled";
import { readCompiled } from "../../../src/dataset/wire";
import { changesBetween, type Changes } from "../../../src/refresh";
import { changeRows, printedText, searchChanges } from "../../../src/taskpane/refresh/change-rows";
import { TEXTS } from "../../../src/taskpane/text";

const dataset = bundledDataset();
const [first] = dataset.observations;
const asean = dataset.observations.find(
  ({ partner, measure, period, flow }) =>
    partner === "ASEAN" && measure === "value" && flow === "total" && period === dataset.headline,
)!;
const other = { ...asean, printed: "6.91", release: "2026-06-22" };
const finer = { ...asean, printed: "6.821", release: "2026-06-22" };

const rowsOf = (changes: Partial<Changes>, language: "en" | "zh" = "en") =>
  changeRows({ added: [], revised: [], withdrawn: [], ...changes }, dataset, language, TEXTS[language]);

test("a figure is told by subject, measure, flow and period, with its number as printed", () => {
  expect(rowsOf({ added: [asean] })).toMatchObject([
    { kind: "added", subject: "ASEAN", about: "Value · Total · Jan-Nov 2025", after: "6.82 CNY trn" },
  ]);
  expect(rowsOf({ added: [asean] }, "zh")).toMatchObject([{ subject: "东盟", about: "金额 · 进出口 · 2025年1-11月" }]);
});

test("a revised figure has the old and the new number, and stands apart from one that only has finer digits", () => {
  const revised = [
    { before: asean, after: finer, refined: true },
    { before: asean, after: other, refined: false },
  ];
  expect(rowsOf({ revised }).map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ["corrected", "6.82 CNY trn", "6.91 CNY trn"],
    ["finer", "6.82 CNY trn", "6.821 CNY trn"],
  ]);
});

test("a figure that is withdrawn has only the number it had", () => {
  const [row] = rowsOf({ withdrawn: [asean] });
  expect(row).toMatchObject({ kind: "withdrawn", before: "6.82 CNY trn" });
  expect(row).not.toHaveProperty("after");
});

test("what was relied upon comes first, then the newest releases", () => {
  const rows = rowsOf({
    added: [asean, other],
    withdrawn: [asean],
    revised: [{ before: asean, after: other, refined: false }],
  });
  expect(rows.map(({ kind, release }) => [kind, release])).toEqual([
    ["corrected", "2026-06-22"],
    ["added", "2026-06-22"],
    ["added", asean.release],
    ["withdrawn", asean.release],
  ]);
});

test("a hedge is told, and a rank has no unit", () => {
  expect(printedText({ ...first!, qualifier: "about", printed: "7", unit: "%" })).toBe("about 7 %");
  expect(printedText({ ...first!, qualifier: "", printed: "3", unit: "rank" })).toBe("3");
});

test("a partner that only the other version knows is told by its id", () => {
  expect(rowsOf({ withdrawn: [{ ...asean, partner: "ATLANTIS" }] })[0]!.subject).toBe("ATLANTIS");
});

describe("between the bundled data and the newest of the feed", () => {
  const newest = datasetOf(
    expand(readCompiled(JSON.parse(readFileSync("assets/feed/2026-06-22.json", "utf8")))),
    "a digest",
  );
  const rows = changeRows(changesBetween(dataset, newest), newest, "en", TEXTS.en);

  test("every change is told", () => {
    const { added, revised, withdrawn } = changesBetween(dataset, newest);
    expect(rows).toHaveLength(added.length + revised.length + withdrawn.length);
    expect(rows.length).toBeGreaterThan(100);
  });

  test.each([
    ["asean", /ASEAN/],
    ["东盟", /ASEAN/],
    ["may 2026", /May 2026/],
    ["iron ore imports", /Iron ore.*Imports/],
  ])("%s finds what has all its words, in either language", (typed, pattern) => {
    const found = searchChanges(rows, typed);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(rows.length);
    for (const { subject, about } of found) expect(`${subject} ${about}`).toMatch(pattern);
  });

  test("nothing typed finds everything, and nonsense nothing", () => {
    expect(searchChanges(rows, " ")).toBe(rows);
    expect(searchChanges(rows, "atlantis")).toEqual([]);
  });
});
