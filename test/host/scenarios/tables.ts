/** Tables. */
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";
import type { TestExcel } from "../../../src/tools/harness/open-excel";

/** Header and two rows in A1:B3, as a table. */
async function addTable(excel: TestExcel, sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Excel.Table> {
  excel.type("A1", ["Partner", "Value"], ["ASEAN", 6.82], ["EU", 5.37]);
  const table = sheet.tables.add("A1:B3", true);
  await context.sync();
  return table;
}

export const TABLES: readonly Scenario[] = [
  scenario("a table has a header, rows, a name and a style", (excel) =>
    runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      table.load("id,name,style,showTotals");
      table.worksheet.load("name");
      for (const part of parts) part.load("address");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        id: excel.tables()[0]!.id,
        name: "Table1",
        style: "TableStyleMedium2",
        showTotals: false,
      });
      expect(table.worksheet.name).toBe("Sheet1");
      expect(excel.tables()[0]!.columns).toEqual(["Partner", "Value"]);
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3"]);
    }),
  ),
  scenario("the name and style of a table can be changed", (excel) =>
    runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      const change = { name: "Partners_total", style: "TableStyleLight9", showFilterButton: false };
      Object.assign(table, change);
      table.load("name,style");
      await context.sync();
      expect([table.name, table.style]).toEqual([change.name, change.style]);
      expect(excel.tables()[0]).toMatchObject(change);
      table.style = "Nice";
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("tables are found by name, by id, and from the cells they are in", (excel) =>
    runOnSheet(async (sheet, context) => {
      await addTable(excel, sheet, context);
      const { tables } = context.workbook;
      const byName = tables.getItem("table1");
      const missing = tables.getItemOrNullObject("Table2");
      const byId = tables.getItemOrNullObject(excel.tables()[0]!.id);
      const [inside, outside] = [sheet.getRange("B2:D9").getTables(false), sheet.getRange("D9").getTables(false)];
      for (const collection of [tables, sheet.tables, inside, outside]) collection.load("items/name");
      for (const table of [byName, byId]) table.load("name");
      await context.sync();
      expect([byName.name, byId.name]).toEqual(["Table1", "Table1"]);
      expect(missing.isNullObject).toBe(true);
      expect([tables, sheet.tables, inside, outside].map(({ items }) => items.length)).toEqual([1, 1, 1, 0]);
    }),
  ),
  scenario("a name that is taken or not valid is refused", (excel) =>
    runOnSheet(async (sheet, context) => {
      await addTable(excel, sheet, context);
      const other = sheet.tables.add("D1:E3", true);
      await context.sync();
      other.name = "TABLE1";
      expect(await getErrorCode(context.sync())).toBe("ItemAlreadyExists");
      for (const name of ["A1", "two words", ""]) {
        other.name = name;
        expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
      }
    }),
  ),
  scenario("tables do not overlap", (excel) =>
    runOnSheet(async (sheet, context) => {
      await addTable(excel, sheet, context);
      sheet.tables.add("B3:C5", true);
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("headers become texts that are neither empty nor repeated", (excel) =>
    runOnSheet(async (sheet, context) => {
      excel.type("A1", ["Value", "Value", "", 2025], [1, 2, 3, 4]);
      sheet.tables.add("A1:D2", true);
      await context.sync();
      expect(excel.values("A1:D1")).toEqual([["Value", "Value2", "Column3", "2025"]]);
    }),
  ),
  scenario("a header that is changed renames its column", (excel) =>
    runOnSheet(async (sheet, context) => {
      await addTable(excel, sheet, context);
      sheet.getRange("B1").values = [["Value (CNY trn)"]];
      await context.sync();
      expect(excel.tables()[0]!.columns).toEqual(["Partner", "Value (CNY trn)"]);
    }),
  ),
  scenario("a table can be resized below its header", (excel) =>
    runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      table.resize("A1:C5");
      await context.sync();
      expect(excel.tables()[0]!.range).toEqual({ row: 0, column: 0, rows: 5, columns: 3 });
      expect(excel.value("C1")).toBe("Column3");
      table.resize("A2:B5");
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("totals are in a row below, and formulas can name the table", async (excel) => {
    await runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      table.showTotals = true;
      sheet.getRange("D1").formulas = [["=SUM(Table1[Value])"]];
      await context.sync();
    });
    await excel.waitForCalculation();
    expect(excel.value("A4")).toBe("Total");
    expect([excel.value("B4"), excel.value("D1")]).toEqual([expect.closeTo(12.19), expect.closeTo(12.19)]);
  }),
  scenario("a table is deleted with its contents", (excel) =>
    runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      table.delete();
      await context.sync();
      expect([excel.tables().length, excel.value("A2")]).toEqual([0, ""]);
    }),
  ),
];
