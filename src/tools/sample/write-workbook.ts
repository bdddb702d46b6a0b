/** Writes the sample workbook as an .xlsx file. */
import {
  Chart,
  type ChartAxis,
  ChartFont,
  ChartFormat,
  ChartLegendPosition,
  ChartLine,
  ChartRange,
  ChartSeries,
  ChartType,
  Color,
  DocProperties,
  Format,
  FormatAlign,
  FormatBorder,
  Formula,
  Workbook,
  type Worksheet,
} from "wasm-xlsxwriter";
import { parseRangeAddress } from "../../formulas/addresses";
import type { CalculatedCell } from "./calculate-sheet";
import { isFormulaCell, type CellStyle, type SampleChart, type SampleSheet } from "./sample-sheet";
import { toStoredFormula } from "./stored-formula";

/** A sheet with the values of its cells. */
export interface CalculatedSheet extends SampleSheet {
  readonly cells: readonly CalculatedCell[];
}

const BRAND = "#0F6B6F";
const SOFT = "#566A71";
const SERIES_COLORS = ["#0F6B6F", "#C2571A"];

const createHeaderFormat = (): Format =>
  new Format().setBold().setBorderBottom(FormatBorder.Thin).setBorderBottomColor(Color.parse(BRAND));

const FORMATS: Readonly<Record<CellStyle, () => Format>> = {
  title: () => new Format().setBold().setFontSize(16).setFontColor(Color.parse(BRAND)),
  note: () => new Format().setFontColor(Color.parse(SOFT)),
  section: () => new Format().setBold().setFontSize(12).setFontColor(Color.parse(BRAND)),
  header: () => createHeaderFormat().setAlign(FormatAlign.Left),
  "number header": () => createHeaderFormat().setAlign(FormatAlign.Right),
  label: () => new Format().setAlign(FormatAlign.Left),
  term: () => new Format().setBold().setAlign(FormatAlign.Top),
  input: () =>
    new Format()
      .setBackgroundColor(Color.parse("#FFF4CE"))
      .setBorder(FormatBorder.Thin)
      .setBorderColor(Color.parse("#D9B84A")),
  text: () => new Format().setAlign(FormatAlign.Left),
  paragraph: () => new Format().setTextWrap().setAlign(FormatAlign.Top),
  amount: () => new Format().setNumFormat("#,##0.0"),
  rate: () => new Format().setNumFormat("0.0%"),
  // In the unit that the product is counted in, which comes with the answer.
  quantity: () => new Format().setAlign(FormatAlign.Right),
};

/** @param title - of the file's properties. */
export function writeWorkbook(sheets: readonly CalculatedSheet[], title: string): Uint8Array {
  const workbook = new Workbook();
  const formats = Object.fromEntries(Object.entries(FORMATS).map(([style, create]) => [style, create()])) as Record<
    CellStyle,
    Format
  >;
  workbook.setProperties(new DocProperties().setTitle(title).setAuthor("TradeSheet"));
  for (const sheet of sheets) writeSheet(workbook.addWorksheet(), sheet, sheets, formats);
  return workbook.saveToBufferSync();
}

function writeSheet(
  worksheet: Worksheet,
  sheet: CalculatedSheet,
  sheets: readonly CalculatedSheet[],
  formats: Readonly<Record<CellStyle, Format>>,
): void {
  worksheet.setName(sheet.name);
  worksheet.setScreenGridlines(false).setLandscape().setPrintFitToPages(1, 0);
  sheet.widths.forEach((width, column) => worksheet.setColumnWidth(column, width));
  if (sheet.frozenRows !== undefined) worksheet.setFreezePanes(sheet.frozenRows, 0);
  for (const cell of sheet.cells) {
    writeCell(worksheet, cell, formats);
    if (cell.style === "paragraph") fitRow(worksheet, cell, sheet.widths[cell.column]!);
  }
  if (sheet.chart) insertChart(worksheet, sheet.chart, sheets);
}

const LINE_HEIGHT = 16;
const PARAGRAPH_SPACING = 6;
const WIDE = /[\u2E80-\uFFEF]/gu;

/** Makes the row as high as its paragraph, since not every program does when it opens the file. */
function fitRow(worksheet: Worksheet, { row, content }: CalculatedCell, width: number): void {
  const length = content.length + (content.match(WIDE)?.length ?? 0);
  worksheet.setRowHeight(row, Math.ceil(length / width) * LINE_HEIGHT + PARAGRAPH_SPACING);
}

/** A formula is written as one that spills, or Excel would put an @ before it. */
function writeCell(worksheet: Worksheet, cell: CalculatedCell, formats: Readonly<Record<CellStyle, Format>>): void {
  const { row, column, style, content, values } = cell;
  const format = cell.format === undefined ? formats[style] : formats[style].clone().setNumFormat(cell.format);
  if (!isFormulaCell(cell)) {
    worksheet.writeStringWithFormat(row, column, content, format);
    return;
  }
  const [lastRow, lastColumn] = [row + values.length - 1, column + values[0]!.length - 1];
  const formula = new Formula(toStoredFormula(content)).setResult(String(values[0]![0]));
  worksheet.writeDynamicArrayFormulaWithFormat(row, column, lastRow, lastColumn, formula, format);
  values.forEach((line, down) =>
    line.forEach((value, right) => {
      if (down + right > 0) writeSpilled(worksheet, row + down, column + right, value, formats);
    }),
  );
}

function writeSpilled(
  worksheet: Worksheet,
  row: number,
  column: number,
  value: string | number,
  formats: Readonly<Record<CellStyle, Format>>,
): void {
  if (typeof value === "number") worksheet.writeNumberWithFormat(row, column, value, formats.amount);
  else worksheet.writeStringWithFormat(row, column, value, formats.text);
}

function insertChart(worksheet: Worksheet, chart: SampleChart, sheets: readonly CalculatedSheet[]): void {
  const drawn = new Chart(ChartType.Line);
  drawn.title().setName(chart.title).setFont(new ChartFont().setSize(12));
  drawn.legend().setPosition(ChartLegendPosition.Bottom);
  setAxis(drawn.yAxis(), chart.axisTitle);
  drawn.setWidth(620).setHeight(360).setAltText(chart.title);
  chart.series.forEach(({ name, sheet: sheetName, formulaAt }, at) => {
    const sheet = sheets.find((one) => one.name === sheetName)!;
    const { row, column } = parseRangeAddress(formulaAt)!;
    const last = row + sheet.cells.find((cell) => cell.row === row && cell.column === column)!.values.length - 1;
    const line = new ChartLine().setColor(Color.parse(SERIES_COLORS[at]!)).setWidth(2);
    drawn.pushSeries(
      new ChartSeries()
        .setName(name)
        .setCategories(ChartRange.newFromRange(sheetName, row, column, last, column))
        .setValues(ChartRange.newFromRange(sheetName, row, column + 1, last, column + 1))
        .setFormat(new ChartFormat().setLine(line)),
    );
  });
  worksheet.insertChart(chart.row, chart.column, drawn);
}

const setAxis = (axis: ChartAxis, name: string): ChartAxis => axis.setName(name).setNumFormat("#,##0");
