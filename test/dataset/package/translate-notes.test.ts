/** Notes and events in Chinese, clause by clause. */
import { listEventTexts, translateNotes } from "../../../src/dataset/package/translate-notes";

const TRANSLATIONS = [
  { en: "checked", zh: "已核对" },
  { en: "revised", zh: "已修订" },
];

test("each clause of the notes is translated once, in their order", () =>
  expect(translateNotes(["revised; checked", "", "checked"], TRANSLATIONS)).toEqual([
    { en: "revised", zh: "已修订" },
    { en: "checked", zh: "已核对" },
  ]));

test("a clause without a translation is left out", () =>
  expect(translateNotes(["checked; unheard of"], TRANSLATIONS)).toEqual([{ en: "checked", zh: "已核对" }]));

test.each([
  ["Global Times reports 5.8 CNY trn", "Global Times报道为5.8 CNY trn"],
  ["A report has 41.2 CNY trn", "一篇报道为41.2 CNY trn"],
  ["The table of key exports has 12 CNY 100 mn", "海关出口重点商品表为12 CNY 100 mn"],
  ["The table of main imports has 3.5 %", "海关进口主要商品表为3.5 %"],
])("'%s' differs from others in a name and a number only", (en, zh) =>
  expect(translateNotes([en], [])).toEqual([{ en, zh }]),
);

test.each([
  "He says: A report has 2",
  "See The table of key exports has 1",
  "The table of partners has 1",
  "it reports ",
])("'%s' is no such clause", (en) => expect(translateNotes([en], [])).toEqual([]));

test("a translation of the whole clause comes first", () =>
  expect(translateNotes(["A report has none"], [{ en: "A report has none", zh: "报道未提" }])).toEqual([
    { en: "A report has none", zh: "报道未提" },
  ]));

test("an event says what and for whom", () =>
  expect(listEventTexts({ date: "2025", event: "Zero tariffs", scope: "Africa", source: "gazette" })).toEqual([
    "Zero tariffs",
    "Africa",
  ]));
