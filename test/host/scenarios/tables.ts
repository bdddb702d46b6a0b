/** Tables. */
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";
import type { TestExcel } from "../open-excel";

/** Header and two rows in A1:B3, as a table. */
async function addTable(excel: TestExcel, sheet: Excel.Worksheet, context: Excel.RequestContext): Promise<Excel.Table> {
  excel.type("A1", ["Partner", "Value"], ["ASEAN", 6.82], ["EU", 5.37]);
  const table = sheet.tables.add("A1:B3", true);
  await context.sync();
  return table;
}

export const TABLES: readonly Scenario[] = [
  scenario("a table has a header, rows, a name and a look", (excel) =>
    runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      const { worksheet, columns, rows } = table;
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      table.load("id,name,style,showHeaders,showTotals,showBandedRows,showFilterButton");
      worksheet.load("name");
      columns.load("count,items/name");
      rows.load("count");
      for (const part of parts) part.load("address");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Table1",
        style: "TableStyleMedium2",
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showFilterButton: true,
      });
      expect(table.id).toBe(excel.tables()[0]!.id);
      expect(worksheet.name).toBe("Sheet1");
      expect([columns.count, rows.count]).toEqual([2, 2]);
      expect(columns.items.map(({ name }) => name)).toEqual(["Partner", "Value"]);
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3"]);
    }),
  ),
  scenario("what a table shows can be changed", (excel) =>
    runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      const change = {
        name: "Partners_total",
        style: "TableStyleLight9",
        showBandedRows: false,
        showBandedColumns: true,
        showFilterButton: false,
        highlightFirstColumn: true,
        highlightLastColumn: true,
      };
      Object.assign(table, change);
      table.load(Object.keys(change));
      await context.sync();
      expect(table.toJSON()).toMatchObject(change);
      expect(excel.tables()[0]).toMatchObject(change);
      table.style = "Nice";
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("tables are found by name, by id, and where they stand", (excel) =>
    runOnSheet(async (sheet, context) => {
      await addTable(excel, sheet, context);
      const { tables } = context.workbook;
      const found = tables.getItem("table1");
      const none = tables.getItemOrNullObject("Table2");
      const there = tables.getItemOrNullObject(excel.tables()[0]!.id);
      const [inside, outside] = [sheet.getRange("B2:D9").getTables(false), sheet.getRange("D9").getTables(false)];
      const counts = [tables.getCount(), sheet.tables.getCount(), inside.getCount(), outside.getCount()];
      const first = inside.getFirst();
      tables.load("items/name");
      inside.load("items/name");
      for (const table of [found, there, first]) table.load("name");
      await context.sync();
      expect([found, there, first, ...tables.items, ...inside.items].map(({ name }) => name)).toEqual(
        Array(5).fill("Table1"),
      );
      expect(none.isNullObject).toBe(true);
      expect(counts.map(({ value }) => value)).toEqual([1, 1, 1, 0]);
    }),
  ),
  scenario("a name that is taken, or is none, is refused", (excel) =>
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
  scenario("headers are texts, none empty and none twice", (excel) =>
    runOnSheet(async (sheet, context) => {
      excel.type("A1", ["Value", "Value", "", 2025], [1, 2, 3, 4]);
      sheet.tables.add("A1:D2", true);
      await context.sync();
      expect(excel.values("A1:D1")).toEqual([["Value", "Value2", "Column3", "2025"]]);
    }),
  ),
  scenario("columns are found and know their cells; their headers can be changed", (excel) =>
    runOnSheet(async (sheet, context) => {
      const { columns } = await addTable(excel, sheet, context);
      const value = columns.getItem("Value");
      const [first, none, same] = [
        columns.getItemAt(0),
        columns.getItemOrNullObject("Share"),
        columns.getItemOrNullObject("value"),
      ];
      value.name = "Value (CNY trn)";
      const parts = [value.getRange(), value.getHeaderRowRange(), value.getDataBodyRange()];
      const count = columns.getCount();
      for (const column of [value, first, same]) column.load("id,index,name");
      for (const part of parts) part.load("address");
      await context.sync();
      expect([first.name, value.name, value.index]).toEqual(["Partner", "Value (CNY trn)", 1]);
      expect([none.isNullObject, same.id, count.value]).toEqual([true, value.id, 2]);
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!B1:B3", "Sheet1!B1", "Sheet1!B2:B3"]);
      expect(excel.value("B1")).toBe("Value (CNY trn)");
    }),
  ),
  scenario("a table can be resized below its header", (excel) =>
    runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      table.resize("A1:C5");
      const rows = table.rows.getCount();
      await context.sync();
      expect(excel.tables()[0]!.range).toEqual({ row: 0, column: 0, rows: 5, columns: 3 });
      expect([rows.value, excel.value("C1")]).toEqual([4, "Column3"]);
      table.resize("A2:B5");
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("totals stand in a row below, and formulas may name the table", async (excel) => {
    await runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      table.showTotals = true;
      sheet.getRange("D1").formulas = [["=SUM(Table1[Value])"]];
      const totals = table.getTotalRowRange();
      totals.load("address");
      await context.sync();
      expect(totals.address).toBe("Sheet1!A4:B4");
    });
    await excel.waitForCalculation();
    expect(excel.value("A4")).toBe("Total");
    expect([excel.value("B4"), excel.value("D1")]).toEqual([expect.closeTo(12.19), expect.closeTo(12.19)]);
  }),
  scenario("a table can become plain cells, or go with what it holds", (excel) =>
    runOnSheet(async (sheet, context) => {
      const table = await addTable(excel, sheet, context);
      const range = table.convertToRange();
      range.load("address");
      await context.sync();
      expect([range.address, excel.tables().length, excel.value("A2")]).toEqual(["Sheet1!A1:B3", 0, "ASEAN"]);
      sheet.tables.add("A1:B3", true).delete();
      await context.sync();
      expect([excel.tables().length, excel.value("A2")]).toEqual([0, ""]);
    }),
  ),
];
