/** The sheet with the list of sources: found again by its table, written anew in its place. */
import {
  parseRangeAddress,
  formatRangeAddress,
  contains,
  addSheetName,
  type CellRange,
} from "../../formulas/addresses";
import type { TableContent } from "../../tables";
import { buildLayout, measureLayout } from "../../tables/layout";
import { SOURCE_COLUMNS, type SourceRow } from "./source-rows";
import type { SourceColumn } from "../../tables/get-messages";
import { buildTable } from "../insert/build-table";
import { findFreeName } from "../../excel/names";
import { placeOnNewSheet, type Placement, type TakenNames } from "../insert/placement";
import { requestSnapshot, readSnapshot } from "../../excel/snapshot";

const TABLE_NAME = "TradeSheet_sources";

/** The list as it stands, and what else must be known to write it. */
export interface SourceSheet {
  readonly takenNames: TakenNames;
  /** Undefined where there is no list yet. */
  readonly sheet?: string;
  readonly table?: CellRange;
  readonly style?: string;
  readonly rows: readonly SourceRow[];
}

/** Reads the list that is there, in one round trip. */
export async function readSourceSheet(context: Excel.RequestContext): Promise<SourceSheet> {
  const { workbook } = context;
  const table = workbook.tables.getItemOrNullObject(TABLE_NAME);
  const range = table.getRange();
  table.load("style,showTotals");
  table.worksheet.load("name");
  range.load("address,formulas");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  workbook.worksheets.load("items/name");
  await context.sync();
  const takenNames: TakenNames = {
    tables: workbook.tables.items.map(({ name }) => name),
    names: workbook.names.items.map(({ name }) => name),
    sheets: workbook.worksheets.items.map(({ name }) => name),
    settings: new Map(),
  };
  const area = table.isNullObject ? undefined : parseRangeAddress(range.address);
  // A list that a person has changed in shape is theirs: it stays, and another one is made.
  if (!area || area.columns !== SOURCE_COLUMNS.length || area.row === 0 || table.showTotals)
    return { takenNames: takenNames, rows: [] };
  const rows = (range.formulas as unknown[][]).slice(1).map((cells) => toSourceRow(cells.map(String)));
  return { takenNames: takenNames, sheet: table.worksheet.name, table: area, style: table.style, rows };
}

const toSourceRow = (cells: readonly string[]): SourceRow =>
  Object.fromEntries(SOURCE_COLUMNS.map((column, at) => [column, cells[at] ?? ""])) as Record<SourceColumn, string>;

/**
 * Writes the list: in the place of the one that is there, if it has the room, else on a sheet of its own.
 * @returns the address of the list.
 * @throws Problem when Excel refuses; then everything is as it was.
 */
export async function writeSourceSheet(
  context: Excel.RequestContext,
  existing: SourceSheet,
  content: (name: string) => TableContent,
  sheetName: string,
): Promise<{ readonly sheet: string; readonly address: string }> {
  const size = measureLayout(content(TABLE_NAME));
  const placement = (await findExistingPlacement(context, existing, size)) ?? placeOnNewSheet(existing.takenNames);
  const replacedNames = placement.replacedTables.map(({ name }) => name);
  const table = findFreeName(
    TABLE_NAME,
    [...existing.takenNames.tables, ...existing.takenNames.names].filter((name) => !replacedNames.includes(name)),
  );
  const sheet = placement.sheetName ?? findFreeName(sheetName, existing.takenNames.sheets, 31, " ");
  const tableContent = content(table);
  const layout = buildLayout(tableContent, placement.corner);
  await buildTable(context, { content: tableContent, placement, layout, sheet, table }, {});
  return { sheet, address: addSheetName(sheet, formatRangeAddress(layout.area)) };
}

/** The place of the list that is there; undefined where there is none, or where it would grow over something. */
async function findExistingPlacement(
  context: Excel.RequestContext,
  { sheet: name, table, style, takenNames: takenNames }: SourceSheet,
  size: Pick<CellRange, "rows" | "columns">,
): Promise<Placement | undefined> {
  if (name === undefined || !table) return undefined;
  const corner = { row: table.row - 1, column: table.column };
  const area: CellRange = { ...corner, columns: size.columns, rows: Math.max(size.rows, table.rows + 1) };
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRange(formatRangeAddress(area));
  const snapshotRequest = requestSnapshot(range, area.columns);
  range.load("values");
  sheet.charts.load("items/id");
  sheet.protection.load("protected");
  await context.sync();
  const hasOtherCells = (range.values as unknown[][]).some((row, down) =>
    row.some((value, across) => {
      const position = { row: area.row + down, column: area.column + across };
      return value !== "" && down > 0 && !contains(table, position);
    }),
  );
  if (hasOtherCells || sheet.protection.protected) return undefined;
  return {
    ...placeOnNewSheet(takenNames),
    sheetName: name,
    corner,
    snapshot: readSnapshot(snapshotRequest),
    replacedTables: [{ name: TABLE_NAME, area: table, style: style ?? "" }],
    chartIds: sheet.charts.items.map(({ id }) => id),
    widths: snapshotRequest.columns.map(({ columnWidth }) => columnWidth),
  };
}
