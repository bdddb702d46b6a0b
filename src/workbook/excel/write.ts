/** Writes a block of cells with its native table and chart, and takes it away again. */
import { areaText, cellAt, type Area, type Spot } from "../addresses";
import type { TableContent } from "../content";
import type { Block } from "../layout";
import { widthOf } from "../text";
import { chartPlace } from "./chart-place";
import { addChart } from "./native-chart";
import { restore } from "./snapshot";
import type { Site } from "./site";

// Excel on the web takes five megabytes in one request, formats and all.
const MOST_CHARACTERS = 2_000_000;
/** What the bold letters of a header need more, in points. */
const BOLD = 6;
const STYLE = "TableStyleMedium2";
const GREY = "#595959";
/** The shade of cells that a person is meant to change. */
const INPUT = "#FFF2CC";
const [NARROWEST, WIDEST] = [48, 260];
/** In points, where the cells of a table have 11. */
const [TITLE_SIZE, SOURCE_SIZE] = [13, 9];

/** Nothing is drawn or calculated before the request is over. */
export function quietly(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}

/** Runs of rows that are written in one request each. */
export function chunksOf({ area, formulas, numberFormats }: Block): { readonly from: number; readonly to: number }[] {
  const characters = JSON.stringify(formulas).length + JSON.stringify(numberFormats).length;
  const size = Math.max(1, Math.ceil(area.rows / Math.ceil(characters / MOST_CHARACTERS)));
  const starts = Array.from({ length: Math.ceil(area.rows / size) }, (_, at) => at * size);
  return starts.map((from) => ({ from, to: Math.min(area.rows, from + size) }));
}

/** Some rows of a block: formats first, so that a text is taken as one. */
export function writeRows(sheet: Excel.Worksheet, block: Block, from: number, to: number): void {
  const { row, column, columns } = block.area;
  const range = sheet.getRange(areaText({ row: row + from, column, rows: to - from, columns }));
  range.numberFormat = block.numberFormats.slice(from, to) as string[][];
  range.formulas = block.formulas.slice(from, to) as string[][];
}

const at = (sheet: Excel.Worksheet, spot: Spot): Excel.Range => sheet.getRange(cellAt(spot));

/** The line under a table: small and grey, so that more of it is seen. */
export function dressSource({ format: { font } }: Excel.Range): void {
  font.color = GREY;
  font.size = SOURCE_SIZE;
}

/** Bold title, shaded parameters, italic where derived, grey notes, and columns as wide as they need. */
export function dress(sheet: Excel.Worksheet, block: Block, content: TableContent, widths: readonly number[]): void {
  const title = at(sheet, block.title).format.font;
  title.bold = true;
  title.size = TITLE_SIZE;
  for (const { value, note } of block.parameters) {
    at(sheet, value).format.fill.color = INPUT;
    at(sheet, note).format.font.color = GREY;
  }
  if (block.source) dressSource(at(sheet, block.source));
  for (const [across] of content.header.entries()) {
    // A header stands over its numbers as they stand.
    if (!content.rows.some((row) => typeof row[across]!.value === "number")) continue;
    const spot = { row: block.table.row, column: block.table.column + across };
    at(sheet, spot).format.horizontalAlignment = Excel.HorizontalAlignment.right;
  }
  for (const run of block.derived) sheet.getRange(areaText(run)).format.font.italic = true;
  for (const [index, width] of widthsOf(content, widths).entries()) {
    if (width !== (widths[index] ?? NARROWEST))
      at(sheet, { row: block.area.row, column: block.area.column + index }).format.columnWidth = width;
  }
}

/** How wide the columns will be: only ever widened, for others may stand in them. */
const widthsOf = (content: TableContent, now: readonly number[]): number[] =>
  neededWidths(content).map((width, index) => Math.max(width, now[index] ?? NARROWEST));

/** What each column needs for its header and its cells; the names of events run on beyond theirs. */
function neededWidths({ columns, header, rows, parameters }: TableContent): number[] {
  return header.map((text, index) => {
    if (columns[index] === "event") return widthOf(text);
    const beside =
      index === 0 ? parameters.map(({ label }) => label) : index === 1 ? parameters.map(({ value }) => value) : [];
    const needed = Math.max(widthOf(text) + BOLD, ...[...beside, ...rows.map((row) => row[index]!.text)].map(widthOf));
    return Math.min(WIDEST, Math.max(NARROWEST, needed));
  });
}

/** The native table over header and rows. */
export function addTable(sheet: Excel.Worksheet, area: Area, name: string): Excel.Table {
  const table = sheet.tables.add(areaText(area), true);
  table.name = name;
  table.style = STYLE;
  // The buttons would cover headers that stand at the right, and a table of a few lines needs none.
  table.showFilterButton = false;
  return table;
}

/** The chart of the content beside the block or under it. */
export function draw(sheet: Excel.Worksheet, block: Block, content: TableContent, site: Site, name: string): void {
  if (!content.chart) return;
  const place = chartPlace(block, site, widthsOf(content, site.widths));
  addChart(sheet, content.chart, block.table, place, name);
}

/**
 * The sheet as it was before the block was written, whatever part of it was: the tables and charts that came are
 * gone, and the cells hold what they held.
 */
export async function undo(
  context: Excel.RequestContext,
  site: Site,
  area: Area,
  sheetName: string,
  keys: readonly string[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const { settings } = context.workbook;
  const remembered = keys.map((key) => ({ key, setting: settings.getItemOrNullObject(key) }));
  const forget = (): void => {
    for (const { key, setting } of remembered) {
      const before = site.taken.settings.get(key);
      if (before !== undefined) settings.add(key, before);
      else if (!setting.isNullObject) setting.delete();
    }
  };
  sheet.load("name");
  for (const { setting } of remembered) setting.load("key");
  if (site.sheetName === undefined) {
    await context.sync();
    forget();
    if (!sheet.isNullObject) sheet.delete();
    return context.sync();
  }
  const range = sheet.getRange(areaText(area));
  const tables = range.getTables(false);
  tables.load("items/name");
  sheet.charts.load("items/id");
  await context.sync();
  quietly(context);
  forget();
  const old = new Map(site.tables.map((table) => [table.name, table]));
  for (const table of tables.items) {
    if (!old.delete(table.name)) table.delete();
  }
  for (const chart of sheet.charts.items) if (!site.charts.includes(chart.id)) chart.delete();
  if (site.before) restore(sheet, site.before, site.spills);
  else {
    range.clear();
    site.widths.forEach((width, index) => (range.getColumn(index).format.columnWidth = width));
  }
  for (const { name, area: own, style } of old.values()) {
    const table = sheet.tables.add(areaText(own), true);
    table.name = name;
    table.style = style;
  }
  await context.sync();
}
