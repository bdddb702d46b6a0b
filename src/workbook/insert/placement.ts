/** The place of a table on a sheet: what is there now, and what must not be disturbed. */
import {
  LAST_CELL,
  formatRangeAddress,
  formatCellAddress,
  addSheetName,
  type CellRange,
  type CellPosition,
} from "../../formulas/addresses";
import type { InsertTarget } from "./types";
import { findFreeName } from "../../excel/names";
import { WorkbookError } from "../../excel/workbook-error";
import { EMPTY_SHEET, countChartsOver, findFreeRow, readGeometry, type Geometry } from "../../excel/geometry";
import { findSpills, findReplacedTables, type ReplacedTable } from "../../excel/in-the-way";
import { isApiSupported } from "../../excel/run-in-excel";
import { requestSnapshot, readSnapshot, type Snapshot } from "../../excel/snapshot";

/** Names in use in the workbook, which nothing new may have. */
export interface TakenNames {
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly sheets: readonly string[];
  /** Settings of the workbook by key. */
  readonly settings: ReadonlyMap<string, unknown>;
}

export interface Placement {
  /** Undefined for a sheet that is still to be added. */
  readonly sheetName: string | undefined;
  readonly corner: CellPosition;
  /** The contents of the cells; undefined where they are known to be empty. */
  readonly snapshot: Snapshot | undefined;
  readonly replacedTables: readonly ReplacedTable[];
  /** The areas that formulas in the cells spill into. */
  readonly spills: readonly CellRange[];
  /** Ids of the charts on the sheet. */
  readonly chartIds: readonly string[];
  /** The charts of the replaced tables. */
  readonly replacedCharts: readonly Excel.Chart[];
  /** Whether the cells to the right, and those below, have room for a chart. */
  readonly isFreeBeside: boolean;
  readonly isFreeBelow: boolean;
  /** The first row below all cells and charts of the sheet. */
  readonly freeRow: number;
  readonly geometry: Geometry;
  /** The widths of the columns in points; empty where they are unknown. */
  readonly widths: readonly number[];
  readonly takenNames: TakenNames;
}

export type TableSize = Pick<CellRange, "rows" | "columns">;

/** The cells that a chart covers at most, with columns and rows of the default size or larger. */
const CHART_CELLS: TableSize = { rows: 17, columns: 9 };

/**
 * Reads all that writing a table depends on: the active cell in one round trip, its surroundings in another, and
 * more only where something is in the way.
 * @throws WorkbookError when the place is protected, occupied, or beyond the edge of the sheet.
 */
export async function findPlacement(
  context: Excel.RequestContext,
  size: TableSize,
  target: InsertTarget,
): Promise<Placement> {
  const { workbook } = context;
  const cell = workbook.getActiveCell();
  const sheet = cell.worksheet;
  cell.load("rowIndex,columnIndex");
  sheet.load("name");
  sheet.protection.load("protected");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  workbook.worksheets.load("items/name");
  workbook.settings.load("items/key,items/value");
  await context.sync();

  const takenNames: TakenNames = {
    tables: workbook.tables.items.map(({ name }) => name),
    names: workbook.names.items.map(({ name }) => name),
    sheets: workbook.worksheets.items.map(({ name }) => name),
    settings: new Map(workbook.settings.items.map(({ key, value }) => [key, value as unknown])),
  };
  if (target === "new sheet") return placeOnNewSheet(takenNames);
  if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheet.name });
  const corner: CellPosition = { row: cell.rowIndex, column: cell.columnIndex };
  return findPlacementOnSheet(context, sheet, { ...corner, ...size }, target, takenNames);
}

/** A free name for the native table; those of replaced tables are free. */
export function findFreeTableName(wanted: string, { takenNames, replacedTables }: Placement): string {
  const replaced = replacedTables.map(({ name }) => name);
  const taken = [...takenNames.tables, ...takenNames.names].filter((name) => !replaced.includes(name));
  return findFreeName(wanted, taken);
}

/** The top of a sheet that is still to be added. */
export const placeOnNewSheet = (takenNames: TakenNames): Placement => ({
  sheetName: undefined,
  corner: { row: 0, column: 0 },
  snapshot: undefined,
  replacedTables: [],
  spills: [],
  chartIds: [],
  replacedCharts: [],
  isFreeBeside: true,
  isFreeBelow: true,
  freeRow: 0,
  geometry: EMPTY_SHEET,
  widths: [],
  takenNames,
});

const isOnSheet = ({ row, column, rows, columns }: CellRange): boolean =>
  row + rows <= LAST_CELL.row + 1 && column + columns <= LAST_CELL.column + 1;

async function findPlacementOnSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellRange,
  target: InsertTarget,
  takenNames: TakenNames,
): Promise<Placement> {
  const address = addSheetName(sheet.name, formatRangeAddress(area));
  if (!isOnSheet(area))
    throw new WorkbookError("offSheet", { address: addSheetName(sheet.name, formatCellAddress(area)) });
  const targetRange = sheet.getRange(formatRangeAddress(area));
  const snapshotRequest = requestSnapshot(targetRange, area.columns);
  const tables = targetRange.getTables(false);
  const used = sheet.getUsedRangeOrNullObject(false);
  const [beside, below] = getChartRanges(area).map((chartRange) =>
    isOnSheet(chartRange) ? sheet.getRange(formatRangeAddress(chartRange)) : undefined,
  );
  const filled = [beside, below].map((chartRange) => chartRange?.getUsedRangeOrNullObject(true));
  targetRange.load("values");
  tables.load("items/name,items/style,items/showTotals");
  used.load("rowIndex,rowCount");
  for (const cells of filled) cells?.load("address");
  sheet.charts.load("items/id,items/name,items/left,items/top,items/width,items/height");
  if (isApiSupported("1.10")) for (const range of [targetRange, used]) range.load("left,top,width,height");
  if (isApiSupported("1.12")) targetRange.load("hasSpill");
  await context.sync();

  const geometry = readGeometry(targetRange, area, sheet.charts.items);
  const coveringCharts = countChartsOver(geometry, targetRange);
  const cells = (targetRange.values as unknown[][]).flat().filter((value) => value !== "").length;
  const nextFree: CellRange = { ...area, row: findFreeRow(used, geometry) };
  const placement: Placement = {
    sheetName: sheet.name,
    corner: { row: area.row, column: area.column },
    snapshot: readSnapshot(snapshotRequest),
    replacedTables: [],
    spills: [],
    chartIds: sheet.charts.items.map(({ id }) => id),
    replacedCharts: [],
    isFreeBeside: filled[0]?.isNullObject ?? false,
    isFreeBelow: filled[1]?.isNullObject ?? false,
    freeRow: nextFree.row,
    geometry,
    widths: snapshotRequest.columns.map(({ columnWidth }) => columnWidth),
    takenNames,
  };
  if (cells === 0 && tables.items.length === 0 && coveringCharts === 0) return placement;
  if (target === "next free") {
    if (!isOnSheet(nextFree))
      throw new WorkbookError("offSheet", { address: addSheetName(sheet.name, formatCellAddress(nextFree)) });
    const [right, under] = getChartRanges(nextFree);
    return {
      ...placement,
      corner: { row: nextFree.row, column: nextFree.column },
      snapshot: undefined,
      isFreeBeside: isOnSheet(right),
      isFreeBelow: isOnSheet(under),
      // Below all charts of the sheet.
      geometry: { ...geometry, top: geometry.top + (nextFree.row - area.row) * geometry.rowHeight, charts: [] },
    };
  }
  const replacedTables = await findReplacedTables(context, tables.items, area);
  const occupied = new WorkbookError("occupied", {
    address,
    cells,
    tables: replacedTables.map(({ name }) => name),
    ...(coveringCharts > 0 && { charts: coveringCharts }),
    fixedTables: replacedTables.flatMap(({ name, obstacle }) => (obstacle ? [{ table: name, reason: obstacle }] : [])),
    nextFree: addSheetName(sheet.name, formatCellAddress(nextFree)),
  });
  if (target === "active" || replacedTables.some(({ obstacle }) => obstacle)) throw occupied;
  const oldCharts = sheet.charts.items.filter(({ name }) => replacedTables.some((table) => table.name === name));
  const remainingCharts = sheet.charts.items.filter((chart) => !oldCharts.includes(chart));
  return {
    ...placement,
    replacedTables,
    replacedCharts: oldCharts,
    geometry: { ...geometry, charts: readGeometry(targetRange, area, remainingCharts).charts },
    spills: await findSpills(context, targetRange, area),
  };
}

/** The cells for a chart to the right of an area, one column apart, and below it, one row apart. */
const getChartRanges = ({ row, column, rows, columns }: CellRange): [beside: CellRange, below: CellRange] => [
  { row, column: column + columns + 1, rows: Math.max(rows, CHART_CELLS.rows), columns: CHART_CELLS.columns },
  { row: row + rows + 1, column, rows: CHART_CELLS.rows, columns: CHART_CELLS.columns },
];
