/** Sheets, their protection, and the application. */
import { viewAsOf } from "../../../src/dataset";
import { getDatasetInUse, setDatasetInUse } from "../../../src/session";
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

export const SHEETS: readonly Scenario[] = [
  scenario("a sheet is added after the others and does not become active", () =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Quarters");
      const [active, first] = [worksheets.getActiveWorksheet(), worksheets.getFirst()];
      for (const sheet of [added, active, first]) sheet.load("name");
      worksheets.load("items/name");
      await context.sync();
      expect([added.name, active.name, first.name]).toEqual(["Quarters", "Sheet1", "Sheet1"]);
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Quarters"]);
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
  scenario("a sheet can be activated and deleted, but not the last one", (excel) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const other = worksheets.add("Other");
      other.activate();
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      expect(active.name).toBe("Other");
      worksheets.getItem("Sheet1").delete();
      await context.sync();
      expect(excel.sheetNames()).toEqual(["Other"]);
      other.delete();
      expect(await getErrorCode(context.sync())).toBe("InvalidOperation");
    }),
  ),
  scenario("a protected sheet refuses changes", (excel) =>
    runOnSheet(async (sheet, context) => {
      excel.protect("Sheet1");
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.getRange("A1").values = [[1]];
      expect(await getErrorCode(context.sync())).toBe("AccessDenied");
      sheet.tables.add("A1:B2", true);
      expect(await getErrorCode(context.sync())).toBe("AccessDenied");
      sheet.getRange("A1").format.font.bold = true;
      expect(await getErrorCode(context.sync())).toBe("AccessDenied");
      expect(excel.value("A1")).toBe("");
    }),
  ),
  scenario("the application calculates all formulas again on request", async (excel) => {
    excel.type("A1", ['=TRADE.TRADERANK("US")', "=1+1"]);
    await excel.waitForCalculation();
    await Excel.run(async (context) => {
      const { application } = context;
      application.load("calculationState");
      await context.sync();
      expect(application.calculationState).toBe("Done");
      application.calculate(Excel.CalculationType.full);
      application.load("calculationState");
      await context.sync();
      expect(application.calculationState).toBe("Calculating");
    });
    await excel.waitForCalculation();
    expect(excel.values("A1:B1")).toEqual([[3, 2]]);
  }),
  scenario("a sheet is calculated again with its dependents, and other sheets are not", async (excel) => {
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
  scenario(
    "the cells of a range are calculated again with their dependents, and the others of the sheet are not",
    async (excel) => {
      excel.type("A1", ['=TRADE.DATAINFO("release date")', "=A1"], ['=TRADE.DATAINFO("release date")', ""]);
      await excel.waitForCalculation();
      const newest = excel.value("A1");
      const [, before] = getDatasetInUse().releases;
      setDatasetInUse(viewAsOf(getDatasetInUse(), before!));
      try {
        await runOnSheet(async (sheet, context) => {
          sheet.getRange("A1").setDirty();
          sheet.calculate(false);
          await context.sync();
        });
        await excel.waitForCalculation();
      } finally {
        setDatasetInUse(undefined);
      }
      expect(excel.values("A1:B2")).toEqual([
        [before!.id, before!.id],
        [newest, ""],
      ]);
    },
  ),
  scenario("formulas are calculated although drawing and calculation were suspended", async (excel) => {
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
