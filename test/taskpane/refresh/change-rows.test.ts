/** The differences between two versions of the data, as rows to read and search. */
import type { Dataset } from "../../../src/dataset";
import { getBundledDataset } from "../../../src/session/bundled-dataset";
import { compareDatasets, type FigureChanges } from "../../../src/refresh";
import { buildChangeRows, formatPublished, searchChanges } from "../../../src/taskpane/refresh/change-rows";
import { getNewestEntry, loadCommittedFeed, readFeedVersion } from "../../refresh/feeds";
import { MESSAGES } from "../../../src/taskpane/messages";

const dataset = getBundledDataset();
const [first] = dataset.observations;
const asean = dataset.observations.find(
  ({ partner, measure, period, flow }) =>
    partner === "ASEAN" && measure === "value" && flow === "total" && period === dataset.headline,
)!;
const other = { ...asean, printed: "6.91", release: "2026-06-22" };
const finer = { ...asean, printed: "6.821", release: "2026-06-22" };

const buildRows = (changes: Partial<FigureChanges>, language: "en" | "zh" = "en") =>
  buildChangeRows({ added: [], revised: [], withdrawn: [], ...changes }, dataset, language, MESSAGES[language]);

test("a row has subject, measure, flow and period, and the number as printed", () => {
  expect(buildRows({ added: [asean] })).toMatchObject([
    { kind: "added", subject: "ASEAN", about: "Value · Total · Jan-Nov 2025", after: "6.82 CNY trn" },
  ]);
  expect(buildRows({ added: [asean] }, "zh")).toMatchObject([
    { subject: "东盟", about: "金额 · 进出口 · 2025年1-11月" },
  ]);
});

test("a revised figure has both numbers, and is separate from one with finer digits only", () => {
  const revised = [
    { before: asean, after: finer, refined: true },
    { before: asean, after: other, refined: false },
  ];
  expect(buildRows({ revised }).map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ["corrected", "6.82 CNY trn", "6.91 CNY trn"],
    ["finer", "6.82 CNY trn", "6.821 CNY trn"],
  ]);
});

test("a withdrawn figure has only its former number", () => {
  const [row] = buildRows({ withdrawn: [asean] });
  expect(row).toMatchObject({ kind: "withdrawn", before: "6.82 CNY trn" });
  expect(row).not.toHaveProperty("after");
});

test("revised figures come first, then the newest releases", () => {
  const rows = buildRows({
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

test("a qualifier is included, and a rank has no unit", () => {
  expect(formatPublished({ ...first!, qualifier: "about", printed: "7", unit: "%" })).toBe("about 7 %");
  expect(formatPublished({ ...first!, qualifier: "", printed: "3", unit: "rank" })).toBe("3");
});

test("a partner missing from the catalogue is named by its id", () => {
  expect(buildRows({ withdrawn: [{ ...asean, partner: "ATLANTIS" }] })[0]!.subject).toBe("ATLANTIS");
});

describe("between the bundled data and the newest of the feed", () => {
  let newest: Dataset;
  let rows: ReturnType<typeof buildChangeRows>;
  beforeAll(async () => {
    const feed = await loadCommittedFeed();
    newest = await readFeedVersion(feed, getNewestEntry(feed));
    rows = buildChangeRows(compareDatasets(dataset, newest), newest, "en", MESSAGES.en);
  });

  test("every change has a row", () => {
    const { added, revised, withdrawn } = compareDatasets(dataset, newest);
    expect(rows).toHaveLength(added.length + revised.length + withdrawn.length);
    expect(rows.length).toBeGreaterThan(100);
  });

  test.each([
    ["asean", /ASEAN/],
    ["东盟", /ASEAN/],
    ["jan-jun 2026", /Jan-Jun 2026/],
    ["iron ore imports", /Iron ore.*Imports/],
  ])("a search for %s finds rows that match all words, in either language", (typed, pattern) => {
    const found = searchChanges(rows, typed);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(rows.length);
    for (const { subject, about } of found) expect(`${subject} ${about}`).toMatch(pattern);
  });

  test("an empty search finds everything, and nonsense nothing", () => {
    expect(searchChanges(rows, " ")).toBe(rows);
    expect(searchChanges(rows, "atlantis")).toEqual([]);
  });
});
