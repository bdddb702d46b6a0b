/** The sheet with the list of sources: found again by its table, written anew in its place. */
import { areaOf, areaText, contains, onSheet, type Area } from "../addresses";
import type { TableContent } from "../content";
import { blockOf, sizeOf } from "../layout";
import { COLUMNS, type SourceRow } from "../source-rows";
import type { SourceColumn } from "../words";
import { build } from "./build";
import { freeName } from "./names";
import { onNewSheet, type Site, type Taken } from "./site";
import { read, taken } from "./snapshot";

const TABLE = "TradeSheet_sources";

/** The list as it stands, and what else must be known to write it. */
export interface SourceSheet {
  readonly taken: Taken;
  /** Undefined where there is no list yet. */
  readonly sheet?: string;
  readonly table?: Area;
  readonly style?: string;
  readonly rows: readonly SourceRow[];
}

/** Reads the list that is there, in one round trip. */
export async function readSourceSheet(context: Excel.RequestContext): Promise<SourceSheet> {
  const { workbook } = context;
  const table = workbook.tables.getItemOrNullObject(TABLE);
  const range = table.getRange();
  table.load("style,showTotals");
  table.worksheet.load("name");
  range.load("address,formulas");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  workbook.worksheets.load("items/name");
  await context.sync();
  const names: Taken = {
    tables: workbook.tables.items.map(({ name }) => name),
    names: workbook.names.items.map(({ name }) => name),
    sheets: workbook.worksheets.items.map(({ name }) => name),
    settings: new Map(),
  };
  const area = table.isNullObject ? undefined : areaOf(range.address);
  // A list that a person has changed in shape is theirs: it stays, and another one is made.
  if (!area || area.columns !== COLUMNS.length || area.row === 0 || table.showTotals) return { taken: names, rows: [] };
  const rows = (range.formulas as unknown[][]).slice(1).map((cells) => rowOf(cells.map(String)));
  return { taken: names, sheet: table.worksheet.name, table: area, style: table.style, rows };
}

const rowOf = (cells: readonly string[]): SourceRow =>
  Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? ""])) as Record<SourceColumn, string>;

/**
 * Writes the list: in the place of the one that is there, if it has the room, else on a sheet of its own.
 * @returns the address of the list.
 * @throws Problem when Excel refuses; then everything is as it was.
 */
export async function writeSourceSheet(
  context: Excel.RequestContext,
  found: SourceSheet,
  content: (name: string) => TableContent,
  sheetName: string,
): Promise<{ readonly sheet: string; readonly address: string }> {
  const size = sizeOf(content(TABLE));
  const site = (await inPlace(context, found, size)) ?? onNewSheet(found.taken);
  const givenUp = site.tables.map(({ name }) => name);
  const table = freeName(
    TABLE,
    [...found.taken.tables, ...found.taken.names].filter((name) => !givenUp.includes(name)),
  );
  const sheet = site.sheetName ?? freeName(sheetName, found.taken.sheets, 31, " ");
  const own = content(table);
  const block = blockOf(own, site.corner);
  await build(context, { content: own, site, block, sheet, table }, {});
  return { sheet, address: onSheet(sheet, areaText(block.area)) };
}

/** The place of the list that is there; undefined where there is none, or where it would grow over something. */
async function inPlace(
  context: Excel.RequestContext,
  { sheet: name, table, style, taken: names }: SourceSheet,
  size: Pick<Area, "rows" | "columns">,
): Promise<Site | undefined> {
  if (name === undefined || !table) return undefined;
  const corner = { row: table.row - 1, column: table.column };
  const area: Area = { ...corner, columns: size.columns, rows: Math.max(size.rows, table.rows + 1) };
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRange(areaText(area));
  const reading = read(range, area.columns);
  range.load("values");
  sheet.charts.load("items/id");
  sheet.protection.load("protected");
  await context.sync();
  const others = (range.values as unknown[][]).some((row, down) =>
    row.some((value, across) => {
      const spot = { row: area.row + down, column: area.column + across };
      return value !== "" && down > 0 && !contains(table, spot);
    }),
  );
  if (others || sheet.protection.protected) return undefined;
  return {
    ...onNewSheet(names),
    sheetName: name,
    corner,
    before: taken(reading),
    tables: [{ name: TABLE, area: table, style: style ?? "" }],
    charts: sheet.charts.items.map(({ id }) => id),
    widths: reading.columns.map(({ columnWidth }) => columnWidth),
  };
}
