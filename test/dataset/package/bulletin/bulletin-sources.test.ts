/** The tables of a bulletin as sources. */
import { build, toKey, toMonthly } from "./build";

test("a table is a source of its own: its title, its day or month, where it was read", () => {
  const { sources } = build([
    toMonthly("2025-02,imports,WLD,12.5000"),
    toKey("2025-12-08,2025-11,exports,集成电路,value,1490.1,CNY 100 mn,export"),
  ]);
  expect(sources.map(({ id, date, title, weight }) => [id, date, title, weight])).toEqual([
    [
      "gacc-countries-2025-02",
      "2025-03",
      "Imports and exports by country (region), February 2025 (in CNY)",
      "official",
    ],
    [
      "gacc-key-exports-2025-11",
      "2025-12-08",
      "Key export commodities, quantity and value, November 2025 (in CNY)",
      "official",
    ],
  ]);
});

/** A row of the key exports, with the day that it states. */
const toRow = (day: string, month: string) => `${day},${month},exports,集成电路,value,1,CNY 100 mn,export`;

test.each([
  ["export", "Key export commodities, quantity and value", "全国出口重点商品量值表", "china_export_rmb"],
  ["import", "Key import commodities, quantity and value", "全国进口重点商品量值表", "customs_import_rmb"],
  ["export-main", "Main export commodities, quantity and value", "出口主要商品量值表", "customs_export_rmb"],
  ["import-main", "Main import commodities, quantity and value", "进口主要商品量值表", "customs_import_main_rmb"],
])("the %s table is customs' own, with its title in both languages and its address", (table, en, zh, file) => {
  const [source] = build([toKey(`,2025-11,exports,集成电路,value,1,CNY 100 mn,${table}`)]).sources;
  expect(source).toMatchObject({
    publisher: "General Administration of Customs of China (GACC)",
    title: `${en}, November 2025 (in CNY)`,
    titleZh: `2025年11月${zh}（人民币）`,
    date: "2025-12",
    address: expect.stringMatching(new RegExp(`^https://github\\.com/.+/${file}\\.json$`)) as string,
    described: true,
  });
});

test("a table of January and February together is called so, a month by its number", () => {
  const titles = (...rows: string[]) => build([toKey(...rows)]).sources.map(({ titleZh }) => titleZh);
  expect(titles(toRow("", "2025-02"), toRow("", "2025-03"))).toEqual([
    "2025年1至2月全国出口重点商品量值表（人民币）",
    "2025年3月全国出口重点商品量值表（人民币）",
  ]);
});

test("the first day that a row of the table states is its day", () => {
  const days = (...published: string[]) =>
    build([toKey(...published.map((day) => toRow(day, "2025-11")))]).sources.map(({ date }) => date);
  expect(days("", "")).toEqual(["2025-12"]);
  expect(days("", "2025-12-08", "")).toEqual(["2025-12-08"]);
  expect(days("2025-12-08", "2025-12-09", "")).toEqual(["2025-12-08"]);
});

test("sources are in the order of their days, then their names", () => {
  const { sources } = build([
    toKey(
      toRow("2026-01-14", "2025-12"),
      toRow("2025-12-08", "2025-11"),
      ",2025-11,imports,集成电路,value,1,CNY 100 mn,import-main",
      ",2025-11,exports,集成电路,value,1,CNY 100 mn,export-main",
    ),
  ]);
  expect(sources.map(({ id }) => id)).toEqual([
    "gacc-main-exports-2025-11",
    "gacc-main-imports-2025-11",
    "gacc-key-exports-2025-11",
    "gacc-key-exports-2025-12",
  ]);
});
