/** What a workbook keeps beside its cells: settings and defined names. */
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

export const SETTINGS: readonly Scenario[] = [
  scenario("settings are added, changed and deleted by keys that are compared without case", () =>
    Excel.run(async (context) => {
      const { settings } = context.workbook;
      const added = settings.add("TradeSheet.table", { rows: 3 });
      settings.add("TradeSheet.table", { rows: 4 });
      added.load("key,value");
      const missing = settings.getItemOrNullObject("other");
      const found = settings.getItemOrNullObject("tradesheet.TABLE");
      settings.load("items/key,items/value");
      found.load("value");
      await context.sync();
      expect([added.key, found.value, missing.isNullObject]).toEqual(["TradeSheet.table", { rows: 4 }, true]);
      expect(settings.items.map(({ key, value }) => [key, value])).toEqual([["TradeSheet.table", { rows: 4 }]]);
      settings.getItem("TradeSheet.table").delete();
      await context.sync();
      settings.getItem("TradeSheet.table").load("value");
      expect(await getErrorCode(context.sync())).toBe("ItemNotFound");
    }),
  ),
  scenario("defined names stand for cells or formulas, in formulas and as addresses", async (excel) => {
    excel.type("B2", [21]);
    const { names } = excel.host.workbook;
    names.add("unit_factor", "=Sheet1!$B$2");
    names.add("half", "=0.5");
    await runOnSheet(async (sheet, context) => {
      const { names: listed } = context.workbook;
      const range = sheet.getRange("unit_factor");
      listed.load("items/name,items/formula");
      range.load("address");
      sheet.getRange("C2").formulas = [["=unit_factor*2"]];
      await context.sync();
      expect(listed.items.map(({ name, formula }) => [name, formula])).toEqual([
        ["unit_factor", "=Sheet1!$B$2"],
        ["half", "=0.5"],
      ]);
      expect(range.address).toBe("Sheet1!B2");
    });
    await excel.waitForCalculation();
    expect(excel.value("C2")).toBe(42);
    expect(() => names.add("HALF", "=1")).toThrow("There already is a name 'HALF'.");
    expect(() => names.add("A1", "=1")).toThrow("'A1' cannot be a name.");
  }),
];
