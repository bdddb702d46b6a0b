/** Writes the cells of a table and the native table over them. */
import { formatCellAddress, formatRangeAddress, type CellPosition, type CellRange } from "../../formulas/addresses";
import { DEFAULT_COLUMN_WIDTH, type TableLayout } from "../../tables";

// Excel on the web takes five megabytes in one request, formats and all.
const MAX_CHARACTERS = 2_000_000;
const TABLE_STYLE = "TableStyleMedium2";
const GREY = "#595959";
/** The shade of cells that people are meant to change. */
export const INPUT_FILL = "#FFF2CC";
/** In points, where the cells of a table have 11. */
const [TITLE_SIZE, SOURCE_SIZE] = [13, 9];

/** Runs of rows of the area, each small enough for one request. */
export function splitIntoChunks({
  area,
  formulas,
  numberFormats,
}: TableLayout): { readonly from: number; readonly to: number }[] {
  const characters = JSON.stringify(formulas).length + JSON.stringify(numberFormats).length;
  const size = Math.max(1, Math.ceil(area.rows / Math.ceil(characters / MAX_CHARACTERS)));
  const starts = Array.from({ length: Math.ceil(area.rows / size) }, (_, at) => at * size);
  return starts.map((from) => ({ from, to: Math.min(area.rows, from + size) }));
}

/** Writes some rows of the area: formats first, as a text format decides how Excel reads the value. */
export function writeRows(sheet: Excel.Worksheet, layout: TableLayout, from: number, to: number): void {
  const { row, column, columns } = layout.area;
  const range = sheet.getRange(formatRangeAddress({ row: row + from, column, rows: to - from, columns }));
  range.numberFormat = layout.numberFormats.slice(from, to) as string[][];
  range.formulas = layout.formulas.slice(from, to) as string[][];
}

const getCell = (sheet: Excel.Worksheet, position: CellPosition): Excel.Range =>
  sheet.getRange(formatCellAddress(position));

/** Small and grey, so that more of the line is visible. */
export function applySourceLineFormat({ format: { font } }: Excel.Range): void {
  font.color = GREY;
  font.size = SOURCE_SIZE;
}

/**
 * Bold title, shaded parameters, grey notes, italic derived figures, and columns as wide as they need.
 * @param currentWidths The widths of the columns before, in points, where they are known.
 */
export function applyFormats(sheet: Excel.Worksheet, layout: TableLayout, currentWidths: readonly number[]): void {
  const title = getCell(sheet, layout.title).format.font;
  title.bold = true;
  title.size = TITLE_SIZE;
  for (const { value, note, isLinked } of layout.parameters) {
    if (!isLinked) getCell(sheet, value).format.fill.color = INPUT_FILL;
    getCell(sheet, note).format.font.color = GREY;
  }
  if (layout.source) applySourceLineFormat(getCell(sheet, layout.source));
  // Headers of numbers are aligned as the numbers are.
  for (const across of layout.numberColumns) {
    const position = { row: layout.table.row, column: layout.table.column + across };
    getCell(sheet, position).format.horizontalAlignment = Excel.HorizontalAlignment.right;
  }
  for (const run of layout.derived) sheet.getRange(formatRangeAddress(run)).format.font.italic = true;
  for (const [index, width] of widenColumns(layout, currentWidths).entries()) {
    if (width !== (currentWidths[index] ?? DEFAULT_COLUMN_WIDTH))
      getCell(sheet, { row: layout.area.row, column: layout.area.column + index }).format.columnWidth = width;
  }
}

/** The widths of the columns with the table; never narrower than before, as other cells may stand in them. */
export const widenColumns = ({ widths }: TableLayout, currentWidths: readonly number[]): number[] =>
  widths.map((width, index) => Math.max(width, currentWidths[index] ?? DEFAULT_COLUMN_WIDTH));

/** Adds the native table over header and rows. */
export function addTable(sheet: Excel.Worksheet, area: CellRange, name: string): Excel.Table {
  const table = sheet.tables.add(formatRangeAddress(area), true);
  table.name = name;
  table.style = TABLE_STYLE;
  // Filter buttons would cover right-aligned headers, and a table of a few rows does not need them.
  table.showFilterButton = false;
  return table;
}
