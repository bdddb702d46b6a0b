import { openExcel, type OpenExcel } from "./open";

jest.setTimeout(20_000);

let excel: OpenExcel;
beforeAll(async () => (excel = await openExcel()));
beforeEach(() => excel.fresh());
afterAll(() => excel.close());

test("what is written is what is read", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3");
    range.values = [
      ["ASEAN", 6.82],
      [true, ""],
    ];
    range.load(["values", "address", "valueTypes", "text", "formulas"]);
    await context.sync();
    expect(range.address).toBe("Sheet1!B2:C3");
    expect(range.values).toEqual([
      ["ASEAN", 6.82],
      [true, ""],
    ]);
    expect(range.valueTypes).toEqual([
      ["String", "Double"],
      ["Boolean", "Empty"],
    ]);
    expect(range.text).toEqual([
      ["ASEAN", "6.82"],
      ["TRUE", ""],
    ]);
  });
});

test("a formula of the add-in is busy, then answered through the runtime", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.formulas = [['=TRADE.TRADESHARE("ASEAN")']];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["#BUSY!"]]);
  });
  await excel.settled();
  expect(excel.value("A1")).toBe(0.166);
  expect(excel.text("A1")).toBe("16.6%");
  expect(excel.formula("A1")).toBe('=TRADE.TRADESHARE("ASEAN")');
});
