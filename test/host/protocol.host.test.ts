/** How requests are answered: in order, until one action fails; by name; and with the faults that are switched on. */
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";
import { getErrorCode, runOnSheet } from "./scenarios/scenario";

jest.setTimeout(120_000);

describe.each(["desktop", "web"] as const)("%s", (transport) => {
  let excel: TestExcel;
  beforeAll(async () => (excel = await openExcel({ transport })));
  beforeEach(() => excel.reset());
  afterAll(() => excel.close());

  test("what was done before an action fails stays done, and what comes after it is not", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B2").values = [[1]];
      sheet.getRange("A3:B3").values = [[1, 2, 3]];
      sheet.getRange("A4").values = [[4]];
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
      expect(excel.values("A1:A4")).toEqual([[1], [1], [""], [""]]);
    }));

  test("an error says which statement failed", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[1, 2]];
      const error = await context.sync().catch((thrown: OfficeExtension.Error) => thrown);
      expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { statement: "range.values = ...;" } });
    }));

  test("what the host does not know it refuses by name", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A1").load("hyperlink");
      const property = await context.sync().catch((thrown: Error) => thrown);
      expect(property).toMatchObject({ code: "ApiNotFound", message: "Range.hyperlink is not offered by this host." });
      sheet.getRange("A1").insert("Down");
      const method = await context.sync().catch((thrown: Error) => thrown);
      expect(method).toMatchObject({ message: "Range.insert is not offered by this host." });
      sheet.pivotTables.load("items/name");
      const object = await context.sync().catch((thrown: Error) => thrown);
      expect(object).toMatchObject({ message: "Worksheet.pivotTables is not offered by this host." });
      sheet.getRange("A1").getCellProperties({ format: { autoIndent: { on: true } } } as object);
      const part = await context.sync().catch((thrown: Error) => thrown);
      expect(part).toMatchObject({ message: "CellProperties.format.autoIndent.on is not offered by this host." });
    }));

  test("load without names gives every plain value", () =>
    runOnSheet(async (sheet, context) => {
      sheet.load();
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: "Sheet1" });
    }));

  test("load takes names of objects below, and a part of a collection", () =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["B", "C", "D"]) worksheets.add(name);
      worksheets.load({ select: "name", top: 2, skip: 1 });
      const range = worksheets.getItem("B").getRange("A1");
      range.load("address,format/horizontalAlignment,worksheet/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["B", "C"]);
      expect([range.address, range.format.horizontalAlignment, range.worksheet.name]).toEqual(["B!A1", "General", "B"]);
    }));

  test("nothing can be set on what is not there", () =>
    Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      none.name = "Somewhere";
      expect(await getErrorCode(context.sync())).toBe("ItemNotFound");
      expect(excel.sheetNames()).toEqual(["Sheet1"]);
    }));

  test("a request of more than five megabytes is refused", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["x".repeat(5 * 1024 * 1024)]];
      expect(await getErrorCode(context.sync())).toBe("RequestPayloadSizeLimitExceeded");
    }));

  test("a fault fails the action that it is told to, once", () =>
    runOnSheet(async (sheet, context) => {
      excel.faults.fail = { request: 1, action: 4, code: "InsertDeleteConflict" };
      sheet.getRange("A1").values = [[1]];
      expect(await getErrorCode(context.sync())).toBe("InsertDeleteConflict");
      sheet.getRange("A1").values = [[2]];
      await context.sync();
      expect(excel.value("A1")).toBe(2);
    }));

  test("a member that is turned off is refused by name", () =>
    runOnSheet(async (sheet, context) => {
      excel.faults.off = ["Range.values="];
      sheet.getRange("A1").values = [[1]];
      const error = await context.sync().catch((thrown: Error) => thrown);
      expect(error).toMatchObject({ message: "Range.values= is not offered by this host." });
    }));

  test("a slow host answers late, and in order", async () => {
    excel.faults.slow = 60;
    const start = performance.now();
    await Promise.all(
      [1, 2].map((value) =>
        runOnSheet(async (sheet, context) => {
          sheet.getRange("A1").values = [[value]];
          await context.sync();
        }),
      ),
    );
    expect(performance.now() - start).toBeGreaterThanOrEqual(120);
    expect(excel.value("A1")).toBe(2);
  });

  test("while a person types in a cell a batch is refused, unless it waits for the end of that", async () => {
    excel.faults.editing = true;
    const write = (options: Excel.RunOptions, value: number) =>
      Excel.run(options, async (context) => {
        context.workbook.getActiveCell().values = [[value]];
        await context.sync();
      });
    expect(await getErrorCode(write({}, 1))).toBe("InvalidOperationInCellEditMode");
    const waiting = write({ delayForCellEdit: true }, 2);
    setTimeout(() => (excel.faults.editing = false), 50);
    await waiting;
    expect(excel.value("A1")).toBe(2);
  });

  test("requests are counted, and which members they use", async () => {
    await runOnSheet(async (sheet, context) => {
      sheet.getRange("A1").load("text");
      await context.sync();
      expect(excel.requests()).toBe(1);
    });
    expect(excel.members()).toEqual(expect.arrayContaining(["Range.text", "Worksheet.getRange"]));
    expect(excel.members()).not.toContain("Range.values");
  });
});
