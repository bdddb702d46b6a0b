/** Where a table is to be built: what is there now, and what must not be disturbed. */
import {
  LAST_CELL,
  formatRangeAddress,
  formatCellAddress,
  addSheetName,
  type CellRange,
  type CellPosition,
} from "../../formulas/addresses";
import type { InsertTarget } from "./types";
import { WorkbookError } from "../../excel/workbook-error";
import { EMPTY_SHEET, countChartsOver, findFreeRow, readGeometry, type Geometry } from "../../excel/geometry";
import { findSpills, findReplacedTables, type ReplacedTable } from "../../excel/in-the-way";
import { isApiSupported } from "../../excel/run-in-excel";
import { requestSnapshot, readSnapshot, type Snapshot } from "../../excel/snapshot";

/** What is taken in the workbook, so that nothing new collides with it. */
export interface TakenNames {
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly sheets: readonly string[];
  /** Settings of the workbook by key. */
  readonly settings: ReadonlyMap<string, unknown>;
}

export interface Placement {
  /** Undefined where the sheet is still to be made. */
  readonly sheetName: string | undefined;
  readonly corner: CellPosition;
  /** What the cells held; undefined of cells that have never held anything. */
  readonly snapshot: Snapshot | undefined;
  readonly replacedTables: readonly ReplacedTable[];
  /** The areas that formulas of the block filled. */
  readonly spills: readonly CellRange[];
  /** Ids of the charts that were there. */
  readonly chartIds: readonly string[];
  /** Charts of tables that give way, which go with them. */
  readonly replacedCharts: readonly Excel.Chart[];
  /** Whether the cells to the right, and those below, are free for a chart. */
  readonly isFreeBeside: boolean;
  readonly isFreeBelow: boolean;
  /** The first row under everything on the sheet, charts too. */
  readonly freeRow: number;
  readonly geometry: Geometry;
  /** Present widths of the columns, in points; unknown where nothing has set them. */
  readonly widths: readonly number[];
  readonly takenNames: TakenNames;
}

export type TableSize = Pick<CellRange, "rows" | "columns">;

/** The cells that a chart covers at most, where columns and rows are no narrower than usual. */
const CHART_CELLS: TableSize = { rows: 17, columns: 9 };

/**
 * Everything that must be known before anything is written: the active cell in one round trip, all around it in
 * another; only where something is in the way, more.
 * @throws Problem when the place is protected, occupied or too small.
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

/** The top of a sheet that is still to be made. */
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
  takenNames: takenNames,
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
    takenNames: takenNames,
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
      // Nothing stands so far down.
      geometry: { ...geometry, top: geometry.top + (nextFree.row - area.row) * geometry.rowHeight, charts: [] },
    };
  }
  const replacedTables = await findReplacedTables(context, tables.items, area);
  const occupied = new WorkbookError("occupied", {
    address,
    cells,
    tables: replacedTables.map(({ name }) => name),
    ...(coveringCharts > 0 && { charts: coveringCharts }),
    whole: replacedTables.flatMap(({ name, whole }) => (whole ? [{ table: name, why: whole }] : [])),
    nextFree: addSheetName(sheet.name, formatCellAddress(nextFree)),
  });
  if (target === "active" || replacedTables.some(({ whole }) => whole)) throw occupied;
  const oldCharts = sheet.charts.items.filter(({ name }) => replacedTables.some((table) => table.name === name));
  const remainingCharts = sheet.charts.items.filter((chart) => !oldCharts.includes(chart));
  return {
    ...placement,
    replacedTables: replacedTables,
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
