/** The sheet with the list of sources: found by its table, and written again in its place. */
import {
  addSheetName,
  contains,
  formatRangeAddress,
  parseRangeAddress,
  type CellRange,
} from "../../formulas/addresses";
import { findFreeName } from "../../excel/find-free-name";
import { readSnapshot, requestSnapshot } from "../../excel/snapshot";
import { buildTable } from "../insert/build-table";
import { findFreeTableName, placeOnNewSheet, type Placement, type TakenNames } from "../insert/placement";
import { SOURCE_COLUMNS, type SourceColumn, type SourceListMessages } from "./messages";
import { buildSourceGrid, buildSourceLayout, measureSourceLayout } from "./source-layout";
import type { SourceRow } from "./source-rows";

const TABLE_NAME = "TradeSheet_sources";

/** The list as it stands, if there is one, and the names in use in the workbook. */
export interface SourceSheet {
  readonly takenNames: TakenNames;
  readonly sheet?: string;
  readonly table?: CellRange;
  readonly style?: string;
  readonly rows: readonly SourceRow[];
}

/** Reads the list in one round trip. */
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
  // A list whose shape a person has changed is theirs: it stays, and another one is added.
  if (!area || area.columns !== SOURCE_COLUMNS.length || area.row === 0 || table.showTotals)
    return { takenNames, rows: [] };
  const rows = (range.formulas as unknown[][]).slice(1).map((cells) => toSourceRow(cells.map(String)));
  return { takenNames, sheet: table.worksheet.name, table: area, style: table.style, rows };
}

const toSourceRow = (cells: readonly string[]): SourceRow =>
  Object.fromEntries(SOURCE_COLUMNS.map((column, at) => [column, cells[at] ?? ""])) as Record<SourceColumn, string>;

/**
 * Writes the list in the place of the existing one if there is room, else on a sheet of its own.
 * @returns the sheet, and the address of the list on it.
 * @throws WorkbookError when Excel refuses; the workbook is unchanged then.
 */
export async function writeSourceSheet(
  context: Excel.RequestContext,
  existing: SourceSheet,
  rows: readonly SourceRow[],
  messages: SourceListMessages,
): Promise<{ readonly sheet: string; readonly address: string }> {
  const grid = buildSourceGrid(rows, messages);
  const placement =
    (await findExistingPlacement(context, existing, measureSourceLayout(grid))) ?? placeOnNewSheet(existing.takenNames);
  const table = findFreeTableName(TABLE_NAME, placement);
  const sheet = placement.sheetName ?? findFreeName(messages.sheet, existing.takenNames.sheets, 31, " ");
  const layout = buildSourceLayout(messages.title, grid, placement.corner);
  await buildTable(context, { layout, placement, sheet, table }, {});
  return { sheet, address: addSheetName(sheet, formatRangeAddress(layout.area)) };
}

/** The place of the existing list; undefined where there is none, or where it would grow over other cells. */
async function findExistingPlacement(
  context: Excel.RequestContext,
  { sheet: sheetName, table, style = "", takenNames }: SourceSheet,
  size: Pick<CellRange, "rows" | "columns">,
): Promise<Placement | undefined> {
  if (sheetName === undefined || !table) return undefined;
  const corner = { row: table.row - 1, column: table.column };
  const area: CellRange = { ...corner, columns: size.columns, rows: Math.max(size.rows, table.rows + 1) };
  const sheet = context.workbook.worksheets.getItem(sheetName);
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
    sheetName,
    corner,
    snapshot: readSnapshot(snapshotRequest),
    replacedTables: [{ name: TABLE_NAME, area: table, style }],
    chartIds: sheet.charts.items.map(({ id }) => id),
    widths: snapshotRequest.columns.map(({ columnWidth }) => columnWidth),
  };
}
