/** Finds the place of a table on the active sheet or a new one. */
import {
  LAST_CELL,
  addSheetName,
  formatCellAddress,
  formatRangeAddress,
  type CellPosition,
  type CellRange,
} from "../../formulas/addresses";
import { countChartsOver, findFreeRow, readGeometry } from "../../excel/geometry";
import { findReplacedTables, findSpills } from "../../excel/replaced-tables";
import { isApiSupported } from "../../excel/run-in-excel";
import { readSnapshot, requestSnapshot } from "../../excel/snapshot";
import { WorkbookError } from "../../excel/workbook-error";
import { DEFAULT_COLUMN_WIDTH } from "../../tables";
import { isChartOfTable } from "./chart-names";
import type { ChartSize } from "./chart-position";
import { placeOnNewSheet, type Placement, type TableSize, type TakenNames } from "./placement";
import type { InsertTarget } from "./types";

/** In points; columns and rows are of this size or larger. */
const CELL_SIZE = { width: DEFAULT_COLUMN_WIDTH, height: 15 };

/** The cells that charts of a size cover at most. */
const countCells = ({ width, height }: ChartSize): TableSize => ({
  rows: Math.ceil(height / CELL_SIZE.height) + 1,
  columns: Math.ceil(width / CELL_SIZE.width),
});

/**
 * Reads all that writing a table depends on: the active cell in one round trip, its surroundings in another, and
 * more only where something is in the way.
 * @param chartSize Of the charts that stand beside or below the table.
 * @throws WorkbookError when the place is protected, occupied, or beyond the edge of the sheet.
 */
export async function findPlacement(
  context: Excel.RequestContext,
  size: TableSize,
  target: InsertTarget,
  chartSize: ChartSize = { width: 0, height: 0 },
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
  return findPlacementOnSheet(context, sheet, { ...corner, ...size }, target, takenNames, countCells(chartSize));
}

const isOnSheet = ({ row, column, rows, columns }: CellRange): boolean =>
  row + rows <= LAST_CELL.row + 1 && column + columns <= LAST_CELL.column + 1;

async function findPlacementOnSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellRange,
  target: InsertTarget,
  takenNames: TakenNames,
  chartCells: TableSize,
): Promise<Placement> {
  const address = addSheetName(sheet.name, formatRangeAddress(area));
  if (!isOnSheet(area))
    throw new WorkbookError("offSheet", { address: addSheetName(sheet.name, formatCellAddress(area)) });
  const targetRange = sheet.getRange(formatRangeAddress(area));
  const snapshotRequest = requestSnapshot(targetRange, area.columns);
  const tables = targetRange.getTables(false);
  const used = sheet.getUsedRangeOrNullObject(false);
  const [beside, below] = getChartRanges(area, chartCells).map((chartRange) =>
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
    const [right, under] = getChartRanges(nextFree, chartCells);
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
  const oldCharts = sheet.charts.items.filter(({ name }) =>
    replacedTables.some((table) => isChartOfTable(name, table.name)),
  );
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
const getChartRanges = (
  { row, column, rows, columns }: CellRange,
  chartCells: TableSize,
): [beside: CellRange, below: CellRange] => [
  {
    row,
    column: column + columns + 1,
    rows: Math.max(rows, chartCells.rows),
    columns: Math.max(1, chartCells.columns),
  },
  { row: row + rows + 1, column, rows: Math.max(1, chartCells.rows), columns: Math.max(1, chartCells.columns) },
];
