/** Formats of cells: fonts, fills, borders, alignment, sizes. */
import { getErrorCode, runOnSheet, scenario, type Scenario } from "./scenario";

export const FORMATS: readonly Scenario[] = [
  scenario("a font is what it was set to, and null where cells differ", () =>
    runOnSheet(async (sheet, context) => {
      const { font } = sheet.getRange("A1").format;
      Object.assign(font, { bold: true, italic: true, underline: "Single", name: "Arial", size: 14, color: "#595959" });
      const both = sheet.getRange("A1:B1").format.font;
      for (const each of [font, both]) each.load("bold,italic,underline,name,size,color");
      await context.sync();
      const { bold, italic, underline, name, size, color } = font;
      expect([bold, italic, underline, name, size, color]).toEqual([true, true, "Single", "Arial", 14, "#595959"]);
      expect([both.bold, both.size]).toEqual([null, null]);
    }),
  ),
  scenario("a fill can be set and cleared, and what is no colour is refused", () =>
    runOnSheet(async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "#FFF2CC";
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFF2CC");
      fill.clear();
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFFFFF");
      fill.color = "#12";
      expect(await getErrorCode(context.sync())).toBe("InvalidArgument");
    }),
  ),
  scenario("borders stand on the edges of the range", () =>
    runOnSheet(async (sheet, context) => {
      const edge = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.color = "#C00000";
      const below = sheet.getRange("A2").format.borders.getItem("EdgeBottom");
      const above = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
      for (const each of [below, above]) each.load("style,color");
      await context.sync();
      expect([below.style, below.color, above.style]).toEqual(["Continuous", "#C00000", "None"]);
    }),
  ),
  scenario("alignment, indent and wrapping are kept", () =>
    runOnSheet(async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      Object.assign(format, { horizontalAlignment: "Right", verticalAlignment: "Top", wrapText: true, indentLevel: 2 });
      format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
      await context.sync();
      const { horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
      expect([horizontalAlignment, verticalAlignment, wrapText, indentLevel]).toEqual(["Right", "Top", true, 2]);
    }),
  ),
  scenario("widths and heights are points, and a range knows where it stands", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 90;
      sheet.getRange("1:1").format.rowHeight = 30;
      const cell = sheet.getRange("B2");
      const first = sheet.getRange("A1");
      cell.load("left,top,width,height");
      first.load("left,top,width,height");
      first.format.load("columnWidth,rowHeight");
      await context.sync();
      expect([first.left, first.top, first.width, first.height]).toEqual([0, 0, 90, 30]);
      expect([cell.left, cell.top]).toEqual([90, 30]);
      expect([first.format.columnWidth, first.format.rowHeight]).toEqual([90, 30]);
    }),
  ),
  scenario("autofit makes a column as wide as its longest text", () =>
    runOnSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["General Administration of Customs of China", "a"]];
      sheet.getRange("A:B").format.autofitColumns();
      const [wide, narrow] = [sheet.getRange("A1").format, sheet.getRange("B1").format];
      for (const format of [wide, narrow]) format.load("columnWidth");
      await context.sync();
      expect(wide.columnWidth).toBeGreaterThan(180);
      expect(narrow.columnWidth).toBeLessThan(30);
    }),
  ),
  scenario("properties of many cells are read and written in one go", () =>
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
