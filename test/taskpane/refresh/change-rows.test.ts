/** The differences between two versions of the data, as rows to read and search. */
import type { Dataset, Observation } from "../../../src/dataset";
import { getBundledDataset } from "../../../src/session/bundled-dataset";
import { compareDatasets, type FigureChanges } from "../../../src/refresh";
import { buildChangeRows, searchChanges } from "../../../src/taskpane/refresh/change-rows";
import { formatPublished } from "../../../src/taskpane/shared/format-published";
import { getNewestEntry, loadCommittedFeed, readFeedVersion } from "../../../src/tools/harness/feeds";
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

test.each<[Partial<Observation>, en: string, zh: string]>([
  [{ qualifier: "about", printed: "7", unit: "%" }, "about 7%", "约7%"],
  [{ qualifier: "", printed: "3", unit: "rank" }, "3", "3"],
  [{ qualifier: "", printed: "58193.1", unit: "t" }, "58,193.1 t", "58,193.1吨"],
  [{ qualifier: "more than", printed: "1.139", unit: "bn t" }, "more than 1.139 bn t", "超过1.139十亿吨"],
  [
    { qualifier: "", printed: "2445787768.7576", unit: "CNY 10 th" },
    "2,445,787,768.7576 CNY 10 th",
    "2,445,787,768.7576万元",
  ],
  [{ qualifier: "", printed: "12", unit: "10 th items" }, "12 10 th items", "12万个"],
  [{ qualifier: "less than", printed: "1234.5", unit: "CNY/t" }, "less than 1,234.5 CNY/t", "不足1,234.5元/吨"],
])("a figure is shown with digits, unit and qualifier as published: %j", (figure, en, zh) => {
  const shown = [MESSAGES.en, MESSAGES.zh].map((messages) => formatPublished({ ...first!, ...figure }, messages));
  expect(shown).toEqual([en, zh]);
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
