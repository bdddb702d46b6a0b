/** What a workbook keeps beside its cells: settings, names, custom XML. */
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

const XML = '<?xml version="1.0"?><t:table xmlns:t="https://example.org/table"><t:row/></t:table>';

export const STORAGE: readonly Scenario[] = [
  scenario("settings are kept by key, changed and deleted", () =>
    Excel.run(async (context) => {
      const { settings } = context.workbook;
      const made = settings.add("TradeSheet.table", { rows: 3 });
      settings.add("TradeSheet.table", { rows: 4 });
      made.load("key,value");
      const none = settings.getItemOrNullObject("other");
      const found = settings.getItemOrNullObject("tradesheet.TABLE");
      const count = settings.getCount();
      settings.load("items/key,items/value");
      found.load("value");
      await context.sync();
      expect([made.key, found.value, none.isNullObject, count.value]).toEqual([
        "TradeSheet.table",
        { rows: 4 },
        true,
        1,
      ]);
      expect(settings.items.map(({ key, value }) => [key, value])).toEqual([["TradeSheet.table", { rows: 4 }]]);
      made.value = "text";
      const again = settings.getItem("TradeSheet.table");
      again.load("value");
      await context.sync();
      expect(again.value).toBe("text");
      again.delete();
      await context.sync();
      settings.getItem("TradeSheet.table").load("value");
      expect(await getErrorCode(context.sync())).toBe("ItemNotFound");
    }),
  ),
  scenario("names stand for cells or formulas, in formulas too", async (excel) => {
    excel.type("B2", [21]);
    await runOnSheet(async (sheet, context) => {
      const { names } = context.workbook;
      const made = names.add("unit_factor", sheet.getRange("B2"), "what figures are multiplied by");
      const half = names.add("half", "=0.5");
      made.load("name,formula,comment,type,visible");
      const range = made.getRange();
      const [there, none] = [made.getRangeOrNullObject(), half.getRangeOrNullObject()];
      for (const each of [range, there]) each.load("address");
      const count = names.getCount();
      names.load("items/name,items/formula");
      sheet.getRange("C2").formulas = [["=unit_factor*2"]];
      await context.sync();
      expect([made.name, made.formula, made.comment, made.type, made.visible]).toEqual([
        "unit_factor",
        "=Sheet1!$B$2",
        "what figures are multiplied by",
        "Range",
        true,
      ]);
      expect([range.address, there.address, none.isNullObject, count.value]).toEqual([
        "Sheet1!B2",
        "Sheet1!B2",
        true,
        2,
      ]);
      expect(names.items.map(({ name }) => name)).toEqual(["unit_factor", "half"]);
    });
    await excel.waitForCalculation();
    expect(excel.value("C2")).toBe(42);
  }),
  scenario("names can be found, changed and deleted; those of a sheet are its own", () =>
    runOnSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("period", "=2025");
      sheet.names.add("period", "=2024");
      const found = names.getItem("PERIOD");
      const own = sheet.names.getItemOrNullObject("period");
      const none = names.getItemOrNullObject("flow");
      Object.assign(found, { formula: "=2026", comment: "year", visible: false });
      for (const name of [found, own]) name.load("formula,comment,visible");
      await context.sync();
      expect([found.formula, found.comment, found.visible, own.formula, none.isNullObject]).toEqual([
        "=2026",
        "year",
        false,
        "=2024",
        true,
      ]);
      names.add("Period", "=1");
      expect(await getErrorCode(context.sync())).toBe("ItemAlreadyExists");
      names.add("A1", "=1");
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
      found.delete();
      names.getItem("period").load("formula");
      expect(await getErrorCode(context.sync())).toBe("ItemNotFound");
    }),
  ),
  scenario("custom XML is kept by id and found by namespace", () =>
    Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add(XML);
      part.load("id,namespaceUri");
      const xml = part.getXml();
      const scoped = parts.getByNamespace("https://example.org/table");
      const [only, none] = [
        scoped.getOnlyItemOrNullObject(),
        parts.getByNamespace("https://example.org/other").getOnlyItemOrNullObject(),
      ];
      const counts = [parts.getCount(), scoped.getCount()];
      only.load("id");
      parts.load("items/id");
      scoped.load("items/id");
      await context.sync();
      expect([part.namespaceUri, xml.value, only.id, none.isNullObject]).toEqual([
        "https://example.org/table",
        XML,
        part.id,
        true,
      ]);
      expect(counts.map(({ value }) => value)).toEqual([1, 1]);
      expect([...parts.items, ...scoped.items].map(({ id }) => id)).toEqual([part.id, part.id]);
      const found = parts.getItem(part.id);
      found.setXml("<plain/>");
      const changed = found.getXml();
      await context.sync();
      expect(changed.value).toBe("<plain/>");
      found.delete();
      const gone = parts.getItemOrNullObject(part.id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      parts.add("no xml");
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
];
