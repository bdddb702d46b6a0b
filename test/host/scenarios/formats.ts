/** Formats of cells: fonts, fills, alignment, widths. */
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

export const FORMATS: readonly Scenario[] = [
  scenario("a font is what it was set to", (excel) =>
    runOnSheet(async (sheet, context) => {
      Object.assign(sheet.getRange("A1").format.font, { bold: true, italic: true, size: 14, color: "#595959" });
      await context.sync();
      expect(excel.format("A1")).toMatchObject({ bold: true, italic: true, fontSize: 14, fontColor: "#595959" });
    }),
  ),
  scenario("a fill can be set and cleared, and what is no colour is refused", (excel) =>
    runOnSheet(async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "#FFF2CC";
      await context.sync();
      expect(excel.format("A1").fill).toBe("#FFF2CC");
      fill.clear();
      await context.sync();
      expect(excel.format("A1").fill).toBeUndefined();
      fill.color = "#12";
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("the alignment of a range is null where its cells differ", () =>
    runOnSheet(async (sheet, context) => {
      const [one, both] = [sheet.getRange("A1").format, sheet.getRange("A1:B1").format];
      one.horizontalAlignment = "Right";
      for (const format of [one, both]) format.load("horizontalAlignment");
      await context.sync();
      expect([one.horizontalAlignment, both.horizontalAlignment]).toEqual(["Right", null]);
    }),
  ),
  scenario("widths and positions are in points", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 90;
      const [first, next] = [sheet.getRange("A1"), sheet.getRange("B2")];
      for (const cell of [first, next]) cell.load("left,top,width,height");
      first.format.load("columnWidth");
      await context.sync();
      expect([first.left, first.top, first.width, first.format.columnWidth]).toEqual([0, 0, 90, 90]);
      expect([next.left, next.top]).toEqual([90, first.height]);
    }),
  ),
  scenario("properties of many cells are read and written at once", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "#FFF2CC";
      sheet.getRange("B1").format.font.bold = true;
      const wanted = { format: { fill: { color: true, pattern: true }, font: { bold: true } } };
      const read = sheet.getRange("A1:B1").getCellProperties(wanted);
      await context.sync();
      expect(read.value[0]).toEqual([
        { format: { fill: { color: "#FFF2CC", pattern: "Solid" }, font: { bold: false } } },
        { format: { fill: { color: "#FFFFFF", pattern: "None" }, font: { bold: true } } },
      ]);
      sheet.getRange("A2:B2").setCellProperties(read.value as Excel.SettableCellProperties[][]);
      const again = sheet.getRange("A2:B2").getCellProperties(wanted);
      await context.sync();
      expect(again.value).toEqual(read.value);
    }),
  ),
];
