/** Sheets, their protection, their frozen panes, and the application. */
import { viewAsOf } from "../../../src/dataset";
import { getDatasetInUse, setDatasetInUse } from "../../../src/session";
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

const listNames = async (context: Excel.RequestContext): Promise<string[]> => {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
};

export const SHEETS: readonly Scenario[] = [
  scenario("a sheet that is added stands last and does not come to the front", () =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Quarters");
      const [front, last, first] = [worksheets.getActiveWorksheet(), worksheets.getLast(), worksheets.getFirst()];
      const count = worksheets.getCount();
      added.load("id,position");
      for (const sheet of [front, last, first]) sheet.load("name,id");
      await context.sync();
      expect([front.name, first.name, last.name, added.position]).toEqual(["Sheet1", "Sheet1", "Quarters", 1]);
      expect(last.id).toBe(added.id);
      expect(count.value).toBe(2);
      expect(await listNames(context)).toEqual(["Sheet1", "Quarters"]);
    }),
  ),
  scenario("a sheet without a name gets the next number", (excel) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add();
      await context.sync();
      expect(excel.sheetNames()).toEqual(["Sheet1", "Sheet2"]);
    }),
  ),
  scenario("a sheet is found by its name in any case, and its name can be changed", (excel) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("sheet1").name = "2025 Jan-Nov";
      const none = worksheets.getItemOrNullObject("Sheet1");
      const found = worksheets.getItemOrNullObject("2025 jan-nov");
      const range = worksheets.getItem("2025 Jan-Nov").getRange("A1");
      found.load("name");
      range.load("address");
      await context.sync();
      expect([none.isNullObject, found.isNullObject, range.address]).toEqual([true, false, "'2025 Jan-Nov'!A1"]);
      expect(excel.sheetNames()).toEqual(["2025 Jan-Nov"]);
    }),
  ),
  scenario("a name that is taken or is none is refused, and a sheet that is not there is not found", () =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("SHEET1");
      expect(await getErrorCode(context.sync())).toBe("ItemAlreadyExists");
      worksheets.add("a/b");
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
      worksheets.getItem("Nowhere").getRange("A1").load("values");
      expect(await getErrorCode(context.sync())).toBe("ItemNotFound");
    }),
  ),
  scenario("a sheet can come to the front, move, hide and go", (excel) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add("Other");
      other.activate();
      other.position = 0;
      const first = worksheets.getItem("Sheet1");
      first.visibility = "Hidden";
      const front = worksheets.getActiveWorksheet();
      const visible = worksheets.getCount(true);
      for (const sheet of [front, first]) sheet.load("name,visibility");
      await context.sync();
      expect([front.name, first.visibility, visible.value]).toEqual(["Other", "Hidden", 1]);
      expect(excel.sheetNames()).toEqual(["Other", "Sheet1"]);
      other.delete();
      expect(await getErrorCode(context.sync())).toBe("InvalidOperation");
      first.visibility = "Visible";
      other.delete();
      await context.sync();
      expect(excel.sheetNames()).toEqual(["Sheet1"]);
    }),
  ),
  scenario("tabs have colours", () =>
    runOnSheet(async (sheet, context) => {
      sheet.tabColor = "#217346";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("#217346");
    }),
  ),
  scenario("rows and columns can be frozen", () =>
    runOnSheet(async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocationOrNullObject();
      rows.load("address");
      await context.sync();
      expect(rows.address).toBe("Sheet1!1:2");
      sheet.freezePanes.unfreeze();
      sheet.freezePanes.freezeColumns(1);
      const columns = sheet.freezePanes.getLocationOrNullObject();
      columns.load("address");
      await context.sync();
      expect(columns.address).toBe("Sheet1!A:A");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ),
  scenario("a protected sheet refuses changes until it is unprotected", (excel) =>
    runOnSheet(async (sheet, context) => {
      sheet.protection.protect({ allowFormatCells: true }, "secret");
      sheet.protection.load("protected,options");
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowFormatCells]).toEqual([true, true]);
      sheet.getRange("A1").values = [[1]];
      expect(await getErrorCode(context.sync())).toBe("AccessDenied");
      sheet.tables.add("A1:B2", true);
      expect(await getErrorCode(context.sync())).toBe("AccessDenied");
      sheet.getRange("A1").format.font.bold = true;
      await context.sync();
      sheet.protection.unprotect("wrong");
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      expect(excel.value("A1")).toBe(1);
    }),
  ),
  scenario("the application calculates everything anew when it is told to", async (excel) => {
    excel.type("A1", ['=TRADE.TRADERANK("US")', "=1+1"]);
    await excel.waitForCalculation();
    await Excel.run(async (context) => {
      const { application } = context;
      application.load("calculationMode,calculationState");
      await context.sync();
      expect([application.calculationMode, application.calculationState]).toEqual(["Automatic", "Done"]);
      application.calculate(Excel.CalculationType.full);
      application.calculationMode = Excel.CalculationMode.manual;
      application.load("calculationMode,calculationState");
      await context.sync();
      expect([application.calculationMode, application.calculationState]).toEqual(["Manual", "Calculating"]);
    });
    await excel.waitForCalculation();
    expect(excel.values("A1:B1")).toEqual([[3, 2]]);
  }),
  scenario("a sheet is calculated anew with what depends on it, and other sheets are not", async (excel) => {
    excel.host.workbook.sheets.add("Other");
    excel.type("A1", ['=TRADE.DATAINFO("release date")', "=A1"]);
    excel.type("Other!A1", ["=Sheet1!A1", '=TRADE.DATAINFO("release date")']);
    await excel.waitForCalculation();
    const newest = excel.value("A1");
    const [, before] = getDatasetInUse().releases;
    setDatasetInUse(viewAsOf(getDatasetInUse(), before!));
    try {
      await runOnSheet(async (sheet, context) => {
        sheet.calculate(false);
        await context.sync();
        await excel.waitForCalculation();
        expect(excel.value("A1")).toBe(newest);
        sheet.calculate(true);
        await context.sync();
      });
      await excel.waitForCalculation();
    } finally {
      setDatasetInUse(undefined);
    }
    expect(excel.values("A1:B1")).toEqual([[before!.id, before!.id]]);
    expect(excel.values("Other!A1:B1")).toEqual([[before!.id, newest]]);
  }),
  scenario("nothing that was promised not to be drawn or calculated is lost", async (excel) => {
    await runOnSheet(async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange("A1").formulas = [["=2*3"]];
      await context.sync();
    });
    await excel.waitForCalculation();
    expect(excel.value("A1")).toBe(6);
  }),
];
