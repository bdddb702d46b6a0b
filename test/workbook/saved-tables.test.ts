/** Settings of the workbook that describe its tables: another version of the add-in, or anybody, may have written them. */
import { getBundledDataset } from "../../src/session";
import { buildTableContent, createDefaultSpec } from "../../src/tables";
import { createSavedTable, loadSavedTables, toTableSettingKey } from "../../src/workbook/saved/saved-tables";

const spec = { ...createDefaultSpec("partners", "en"), top: 3, view: "customs" as const };
const saved = createSavedTable(spec, buildTableContent(getBundledDataset(), spec), {
  id: "{1}",
  name: "Partners",
  release: "2025-12",
});

const load = (value: unknown) =>
  loadSavedTables({
    items: [{ key: toTableSettingKey("1"), value: JSON.stringify(value) }],
  } as unknown as Excel.SettingCollection);

test("a saved table is read as it was saved, with what a later version adds", () => {
  const later = { ...saved, colour: "red", spec: { ...saved.spec, density: 2 } };
  expect(load(later)).toEqual([{ key: "TradeSheet.table.1", saved: later }]);
});

test.each<[string, object]>([
  ["a spec that is none", { spec: true }],
  ["another kind of table", { spec: { ...spec, kind: "continents" } }],
  ["no order", { spec: { ...spec, order: undefined } }],
  ["subjects in one text", { spec: { ...spec, subjects: "ASEAN" } }],
  ["columns in one text", { spec: { ...spec, columns: "value" } }],
  ["a number for a period", { spec: { ...spec, period: 2025 } }],
  ["another language", { spec: { ...spec, language: "fr" } }],
  ["headers that are none", { columns: "0" }],
  ["rows that are none", { lines: { length: 3 } }],
  ["rows without formats", { lines: [{ key: "ASEAN" }] }],
  ["a source line that is no text", { source: 7 }],
  ["no name", { name: null }],
])("one with %s is none of ours", (_what, change) => {
  expect(load({ ...saved, ...change })).toEqual([]);
});
