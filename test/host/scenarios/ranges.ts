/** Cells and ranges. */
import { waitUntil } from "../../../src/tools/harness/wait-until";
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

export const RANGES: readonly Scenario[] = [
  scenario("what is written is what is read", () =>
    runOnSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      range.values = [
        ["ASEAN", 6.82],
        [true, ""],
      ];
      range.load("values,text,formulas");
      await context.sync();
      expect(range.values).toEqual([
        ["ASEAN", 6.82],
        [true, ""],
      ]);
      expect(range.formulas).toEqual(range.values);
      expect(range.text).toEqual([
        ["ASEAN", "6.82"],
        ["TRUE", ""],
      ]);
    }),
  ),
  scenario("a text is read as if it were typed, unless an apostrophe or the format of text keeps it", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A2").numberFormat = [["@"]];
      const range = sheet.getRange("A1:A8");
      range.values = [["29.96"], ["2025-11"], ["'2025-11"], ["5%"], ["=1+1"], ["+2"], ["'=1+1"], ["-a"]];
      range.load("values,numberFormat,formulas");
      await context.sync();
      expect(range.formulas.flat()).toEqual([29.96, "2025-11", "2025-11", 0.05, "=1+1", 2, "=1+1", "=-a"]);
      expect(range.values.flat().slice(0, 4)).toEqual([29.96, "2025-11", "2025-11", 0.05]);
      expect(range.numberFormat.flat().slice(0, 4)).toEqual(["General", "@", "General", "0%"]);
    }),
  ),
  scenario("null leaves a cell as it is, and an empty text clears it", (excel) =>
    runOnSheet(async (sheet, context) => {
      excel.type("A1", ["one", "two"]);
      sheet.getRange("A1:B1").values = [[null, ""]];
      await context.sync();
      expect(excel.values("A1:B1")).toEqual([["one", ""]]);
    }),
  ),
  scenario("one value goes into all cells, and a matrix of another size is refused", (excel) =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[7]];
      await context.sync();
      expect(excel.values("A1:B2")).toEqual([
        [7, 7],
        [7, 7],
      ]);
      sheet.getRange("A1:B2").values = [[1, 2, 3]];
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("a matrix that office.js writes in pieces arrives whole, and one of another size is refused", (excel) =>
    runOnSheet(async (sheet, context) => {
      const numbers = Array.from({ length: 401 }, (_, row) =>
        Array.from({ length: 4 }, (_, column) => row * 4 + column),
      );
      const range = sheet.getRange("B2:E402");
      range.values = numbers;
      await context.sync();
      expect(excel.values("B2:E402")).toEqual(numbers);
      range.values = numbers.slice(1);
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("formulas are calculated", async (excel) => {
    await runOnSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").formulas = [[2], ["=A1*21"], ["=1/0"]];
      await context.sync();
    });
    await excel.waitForCalculation();
    await runOnSheet(async (sheet, context) => {
      const range = sheet.getRange("A2:A3");
      range.load("values,formulas,text");
      await context.sync();
      expect(range.values).toEqual([[42], ["#DIV/0!"]]);
      expect(range.formulas).toEqual([["=A1*21"], ["=1/0"]]);
      expect(range.text).toEqual([["42"], ["#DIV/0!"]]);
    });
  }),
  scenario("number formats are shown in texts", () =>
    runOnSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["0.0%", "#,##0"]];
      range.values = [[0.166, 41210]];
      range.load("text,numberFormat");
      await context.sync();
      expect(range.text).toEqual([["16.6%", "41,210"]]);
      expect(range.numberFormat).toEqual([["0.0%", "#,##0"]]);
    }),
  ),
  scenario("a range has an address, an index, a size and a sheet", () =>
    runOnSheet(async (sheet, context) => {
      const range = sheet.getRange("B3:D4");
      range.load("address,rowIndex,columnIndex,rowCount,columnCount");
      range.worksheet.load("name");
      await context.sync();
      const { address, rowIndex, columnIndex, rowCount, columnCount } = range;
      expect([address, rowIndex, columnIndex, rowCount, columnCount]).toEqual(["Sheet1!B3:D4", 2, 1, 2, 3]);
      expect(range.worksheet.name).toBe("Sheet1");
    }),
  ),
  scenario("ranges are found from one another", () =>
    runOnSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C4");
      const found = {
        "Sheet1!C3": range.getCell(1, 1),
        "Sheet1!C2:C4": range.getColumn(1),
        "Sheet1!B3:C3": range.getRow(1),
        "Sheet1!B2:E4": range.getBoundingRect("D3:E4"),
        "Sheet1!B2:D6": range.getResizedRange(2, 1),
        "Sheet1!B4": sheet.getCell(3, 1),
      };
      for (const each of Object.values(found)) each.load("address");
      await context.sync();
      expect(Object.values(found).map(({ address }) => address)).toEqual(Object.keys(found));
    }),
  ),
  scenario("objects are kept for the duration of a batch and then released", async (excel) => {
    await runOnSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      expect(excel.host.excel.referenceCount).toBe(1);
      range.values = [[1]];
      await context.sync();
    });
    // The library releases them in a request that it does not wait for.
    await waitUntil(() => excel.host.excel.referenceCount === 0);
    expect([excel.value("A1"), excel.host.excel.referenceCount]).toEqual([1, 0]);
  }),
  scenario("a range outside the sheet is refused", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A1").getResizedRange(-1, 0).load("address");
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("a range that does not exist is a null object", (excel) =>
    runOnSheet(async (sheet, context) => {
      excel.type("B2", ["a"]);
      const apart = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4");
      const shared = sheet.getRange("A1:B2").getIntersectionOrNullObject("B2:D4");
      const empty = sheet.getRange("C1:D9").getUsedRangeOrNullObject(true);
      const used = sheet.getRange("A1:D9").getUsedRangeOrNullObject(true);
      for (const range of [apart, shared, empty, used]) range.load("address");
      await context.sync();
      expect([apart, shared, empty, used].map(({ isNullObject }) => isNullObject)).toEqual([true, false, true, false]);
      expect([shared.address, used.address]).toEqual(["Sheet1!B2", "Sheet1!B2"]);
    }),
  ),
  scenario("the used range counts values, and formats as well unless only values are asked for", (excel) =>
    runOnSheet(async (sheet, context) => {
      const before = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(before.isNullObject).toBe(true);
      excel.type("B2", ["a", "b"]);
      sheet.getRange("E5").format.font.bold = true;
      const [values, all] = [sheet.getUsedRangeOrNullObject(true), sheet.getUsedRangeOrNullObject(false)];
      for (const range of [values, all]) range.load("address");
      await context.sync();
      expect([values.address, all.address]).toEqual(["Sheet1!B2:C2", "Sheet1!B2:E5"]);
    }),
  ),
  scenario("clear removes contents, formats, or both", (excel) =>
    runOnSheet(async (sheet, context) => {
      const { contents, formats } = Excel.ClearApplyTo;
      const fill = () => {
        excel.type("A1", [0.5]);
        sheet.getRange("A1").numberFormat = [["0%"]];
      };
      fill();
      sheet.getRange("A1").clear(contents);
      await context.sync();
      expect([excel.value("A1"), excel.numberFormat("A1")]).toEqual(["", "0%"]);
      fill();
      sheet.getRange("A1").clear(formats);
      await context.sync();
      expect([excel.value("A1"), excel.numberFormat("A1")]).toEqual([0.5, "General"]);
      fill();
      sheet.getRange("A1").clear();
      await context.sync();
      expect([excel.value("A1"), excel.numberFormat("A1")]).toEqual(["", "General"]);
    }),
  ),
  scenario("the add-in reads the selection and can set it", (excel) =>
    Excel.run(async (context) => {
      excel.select("C3:D5");
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      for (const range of [selected, cell]) range.load("address");
      await context.sync();
      expect([selected.address, cell.address]).toEqual(["Sheet1!C3:D5", "Sheet1!C3"]);
      context.workbook.worksheets.add("Other").getRange("B2").select();
      const other = context.workbook.getSelectedRange();
      other.load("address");
      await context.sync();
      expect(other.address).toBe("Other!B2");
    }),
  ),
  scenario("an answer of several cells spills, and its cells know their parent", async (excel) => {
    excel.type("B2", ["=SEQUENCE(2,3)"]);
    await excel.waitForCalculation();
    await runOnSheet(async (sheet, context) => {
      const [anchor, inside, outside] = [sheet.getRange("B2"), sheet.getRange("C3"), sheet.getRange("F9")];
      const nullable = [
        anchor.getSpillingToRangeOrNullObject(),
        inside.getSpillParentOrNullObject(),
        inside.getSpillingToRangeOrNullObject(),
        outside.getSpillParentOrNullObject(),
      ];
      for (const range of nullable) range.load("address");
      for (const range of [anchor, outside]) range.load("hasSpill");
      inside.load("values,formulas");
      await context.sync();
      expect(nullable.map((range) => (range.isNullObject ? null : range.address))).toEqual([
        "Sheet1!B2:D3",
        "Sheet1!B2",
        null,
        null,
      ]);
      expect([anchor.hasSpill, outside.hasSpill]).toEqual([true, false]);
      expect([inside.values, inside.formulas]).toEqual([[[5]], [[5]]]);
    });
  }),
];
