/** Writes a block of cells with its native table and chart, and takes it away again. */
import { formatRangeAddress, formatCellAddress, type CellRange, type CellPosition } from "../../formulas/addresses";
import type { TableContent } from "../../tables";
import type { TableLayout } from "../../tables/layout";
import { measureTextWidth } from "../../formulas/cell-text";
import { findChartPosition } from "./chart-position";
import { addChart } from "./native-chart";
import { restoreSnapshot } from "../../excel/snapshot";
import type { Placement } from "./placement";

// Excel on the web takes five megabytes in one request, formats and all.
const MAX_CHARACTERS = 2_000_000;
/** What the bold letters of a header need more, in points. */
const BOLD_EXTRA = 6;
const TABLE_STYLE = "TableStyleMedium2";
const GREY = "#595959";
/** The shade of cells that a person is meant to change. */
const INPUT_FILL = "#FFF2CC";
const [MIN_WIDTH, MAX_WIDTH] = [48, 260];
/** In points, where the cells of a table have 11. */
const [TITLE_SIZE, SOURCE_SIZE] = [13, 9];

/** Nothing is drawn or calculated before the request is over. */
export function suspendUpdates(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}

/** Runs of rows that are written in one request each. */
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

/** Some rows of a block: formats first, so that a text is taken as one. */
export function writeRows(sheet: Excel.Worksheet, layout: TableLayout, from: number, to: number): void {
  const { row, column, columns } = layout.area;
  const range = sheet.getRange(formatRangeAddress({ row: row + from, column, rows: to - from, columns }));
  range.numberFormat = layout.numberFormats.slice(from, to) as string[][];
  range.formulas = layout.formulas.slice(from, to) as string[][];
}

const getCell = (sheet: Excel.Worksheet, position: CellPosition): Excel.Range =>
  sheet.getRange(formatCellAddress(position));

/** The line under a table: small and grey, so that more of it is seen. */
export function applySourceLineFormat({ format: { font } }: Excel.Range): void {
  font.color = GREY;
  font.size = SOURCE_SIZE;
}

/** Bold title, shaded parameters, italic where derived, grey notes, and columns as wide as they need. */
export function applyFormats(
  sheet: Excel.Worksheet,
  layout: TableLayout,
  content: TableContent,
  widths: readonly number[],
): void {
  const title = getCell(sheet, layout.title).format.font;
  title.bold = true;
  title.size = TITLE_SIZE;
  for (const { value, note } of layout.parameters) {
    getCell(sheet, value).format.fill.color = INPUT_FILL;
    getCell(sheet, note).format.font.color = GREY;
  }
  if (layout.source) applySourceLineFormat(getCell(sheet, layout.source));
  for (const [across] of content.header.entries()) {
    // A header stands over its numbers as they stand.
    if (!content.rows.some((row) => typeof row[across]!.value === "number")) continue;
    const position = { row: layout.table.row, column: layout.table.column + across };
    getCell(sheet, position).format.horizontalAlignment = Excel.HorizontalAlignment.right;
  }
  for (const run of layout.derived) sheet.getRange(formatRangeAddress(run)).format.font.italic = true;
  for (const [index, width] of computeColumnWidths(content, widths).entries()) {
    if (width !== (widths[index] ?? MIN_WIDTH))
      getCell(sheet, { row: layout.area.row, column: layout.area.column + index }).format.columnWidth = width;
  }
}

/** How wide the columns will be: only ever widened, for others may stand in them. */
const computeColumnWidths = (content: TableContent, current: readonly number[]): number[] =>
  measureColumns(content).map((width, index) => Math.max(width, current[index] ?? MIN_WIDTH));

/** What each column needs for its header and its cells; the names of events run on beyond theirs. */
function measureColumns({ columns, header, rows, parameters }: TableContent): number[] {
  return header.map((text, index) => {
    if (columns[index] === "event") return measureTextWidth(text);
    const beside =
      index === 0 ? parameters.map(({ label }) => label) : index === 1 ? parameters.map(({ value }) => value) : [];
    const needed = Math.max(
      measureTextWidth(text) + BOLD_EXTRA,
      ...[...beside, ...rows.map((row) => row[index]!.text)].map(measureTextWidth),
    );
    return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, needed));
  });
}

/** The native table over header and rows. */
export function addTable(sheet: Excel.Worksheet, area: CellRange, name: string): Excel.Table {
  const table = sheet.tables.add(formatRangeAddress(area), true);
  table.name = name;
  table.style = TABLE_STYLE;
  // The buttons would cover headers that stand at the right, and a table of a few lines needs none.
  table.showFilterButton = false;
  return table;
}

/** The chart of the content beside the block or under it. */
export function addTableChart(
  sheet: Excel.Worksheet,
  layout: TableLayout,
  content: TableContent,
  placement: Placement,
  name: string,
): void {
  if (!content.chart) return;
  const position = findChartPosition(layout, placement, computeColumnWidths(content, placement.widths));
  addChart(sheet, content.chart, layout.table, position, name);
}

/**
 * The sheet as it was before the block was written, whatever part of it was: the tables and charts that came are
 * gone, and the cells hold what they held.
 */
export async function restoreSheet(
  context: Excel.RequestContext,
  placement: Placement,
  area: CellRange,
  sheetName: string,
  keys: readonly string[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const { settings } = context.workbook;
  const settingItems = keys.map((key) => ({ key, setting: settings.getItemOrNullObject(key) }));
  const restoreSettings = (): void => {
    for (const { key, setting } of settingItems) {
      const before = placement.takenNames.settings.get(key);
      if (before !== undefined) settings.add(key, before);
      else if (!setting.isNullObject) setting.delete();
    }
  };
  sheet.load("name");
  for (const { setting } of settingItems) setting.load("key");
  if (placement.sheetName === undefined) {
    await context.sync();
    restoreSettings();
    if (!sheet.isNullObject) sheet.delete();
    return context.sync();
  }
  const range = sheet.getRange(formatRangeAddress(area));
  const tables = range.getTables(false);
  tables.load("items/name");
  sheet.charts.load("items/id");
  await context.sync();
  suspendUpdates(context);
  restoreSettings();
  const replaced = new Map(placement.replacedTables.map((table) => [table.name, table]));
  for (const table of tables.items) {
    if (!replaced.delete(table.name)) table.delete();
  }
  for (const chart of sheet.charts.items) if (!placement.chartIds.includes(chart.id)) chart.delete();
  if (placement.snapshot) restoreSnapshot(sheet, placement.snapshot, placement.spills);
  else {
    range.clear();
    placement.widths.forEach((width, index) => (range.getColumn(index).format.columnWidth = width));
  }
  for (const { name, area: own, style } of replaced.values()) {
    const table = sheet.tables.add(formatRangeAddress(own), true);
    table.name = name;
    table.style = style;
  }
  await context.sync();
}
