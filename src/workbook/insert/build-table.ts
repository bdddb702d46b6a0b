/** Builds a table in the workbook: all of it, or nothing. */
import {
  LAST_CELL,
  addSheetName,
  formatCellAddress,
  formatRangeAddress,
  type CellPosition,
} from "../../formulas/addresses";
import { suspendUpdates } from "../../excel/suspend-updates";
import { toWorkbookError } from "../../excel/to-workbook-error";
import { WorkbookError } from "../../excel/workbook-error";
import { measurePanels, type ChartContent, type TableLayout } from "../../tables";
import { VERSION_KEY, hasDataVersion, saveDataVersion } from "../saved/saved-data";
import { saveTable, toTableSettingKey, type SavedTable } from "../saved/saved-tables";
import { findChartPosition } from "./chart-position";
import { addMap } from "./add-map";
import { addCharts, type ChartTitle } from "./native-chart";
import type { Placement } from "./placement";
import { restoreSheet } from "./restore-sheet";
import type { InsertOptions } from "./types";
import { addTable, applyFormats, splitIntoChunks, widenColumns, writeRows } from "./write-table";

export interface BuildPlan {
  readonly layout: TableLayout;
  readonly placement: Placement;
  /** The name of the sheet, which is added if the placement has none. */
  readonly sheet: string;
  /** The name of the native table. */
  readonly table: string;
  readonly chart?: ChartContent;
  /** What the workbook saves of the table, once Excel has given it an id. */
  describeTable?(this: void, id: string): SavedTable;
  /** The version of the data, for a workbook that has none saved. */
  readonly version?: string;
}

/** What has been written. */
export interface BuiltTable {
  /** The formulas of the area as Excel has them. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Whether this Excel draws no maps, so that ranked bars stand for the map. */
  readonly hasBarsForMap: boolean;
}

/** @throws WorkbookError "cancelled" once the signal is aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", {});
}

/**
 * Writes cells, table and chart in one request, or several if the cells are too many for one; settings and selection
 * in another. If anything fails, or the signal is aborted, the sheet is restored.
 * @throws WorkbookError "notRestored" when the sheet could not be restored, else the error that came first.
 */
export async function buildTable(
  context: Excel.RequestContext,
  plan: BuildPlan,
  options: Pick<InsertOptions, "signal" | "onProgress">,
): Promise<BuiltTable> {
  try {
    return await writeInSteps(context, plan, options);
  } catch (error) {
    await rollBack(plan, error);
    throw error;
  }
}

async function writeInSteps(
  context: Excel.RequestContext,
  { layout, placement, sheet: sheetName, table: tableName, chart, describeTable, version }: BuildPlan,
  { signal, onProgress }: Pick<InsertOptions, "signal" | "onProgress">,
): Promise<BuiltTable> {
  const { worksheets, tables } = context.workbook;
  const chunks = splitIntoChunks(layout);
  const steps = chunks.length + 1;

  const sheet = placement.sheetName === undefined ? worksheets.add(sheetName) : worksheets.getItem(sheetName);
  for (const { name } of placement.replacedTables) tables.getItem(name).delete();
  for (const [done, { from, to }] of chunks.entries()) {
    onProgress?.(done, steps);
    suspendUpdates(context);
    writeRows(sheet, layout, from, to);
    // The last rows share a request with the table and the chart, which need all rows.
    if (done === chunks.length - 1) break;
    await context.sync();
    throwIfAborted(signal);
  }
  const table = addTable(sheet, layout.table, tableName);
  applyFormats(sheet, layout, placement.widths);
  const isMap = chart?.kind === "map";
  const chartSize = chart && measurePanels(chart);
  const chartPosition =
    chartSize && findChartPosition(layout, placement, widenColumns(layout, placement.widths), chartSize);
  const chartTarget = chartPosition && {
    sheetName,
    table: layout.table,
    corner: chartPosition,
    name: tableName,
    title: getChartTitle(chart, layout, sheetName),
  };
  const arrangeCharts = chartTarget && !isMap ? addCharts(chart, { sheet, ...chartTarget }) : undefined;
  table.load("id");
  await context.sync();
  throwIfAborted(signal);

  onProgress?.(chunks.length, steps);
  arrangeCharts?.();
  if (describeTable) saveTable(context, toTableSettingKey(tableName), describeTable(table.id));
  if (version !== undefined && !hasDataVersion(placement.takenNames.settings)) saveDataVersion(context, version);
  if (placement.sheetName === undefined) sheet.activate();
  const written = sheet.getRange(formatRangeAddress(layout.area));
  written.load("formulas");
  sheet.getRange(formatCellAddress(findNextCell(layout, placement, chartPosition, chartSize?.height))).select();
  await context.sync();
  throwIfAborted(signal);
  const hasBarsForMap = chartTarget && isMap ? !(await addMap(chart, chartTarget)) : false;
  throwIfAborted(signal);
  // Last, when nothing can be rolled back any more: a deleted chart cannot be restored.
  for (const replaced of placement.replacedCharts) replaced.delete();
  if (placement.replacedCharts.length > 0) await context.sync();
  onProgress?.(steps, steps);
  return { formulas: written.formulas as unknown[][], hasBarsForMap };
}

/** The cell below the table and its charts, one row apart: the next table has room there. */
function findNextCell(
  { area }: TableLayout,
  { geometry }: Placement,
  chartPosition: CellPosition | undefined,
  chartHeight = 0,
): CellPosition {
  const chartRows = Math.ceil(chartHeight / geometry.rowHeight);
  const bottom = Math.max(area.row + area.rows, chartPosition ? chartPosition.row + chartRows : 0);
  return { row: Math.min(bottom + 1, LAST_CELL.row), column: area.column };
}

/** A live table has its title in a formula, which the chart follows. */
export const getChartTitle = ({ title }: ChartContent, layout: TableLayout, sheetName: string): ChartTitle =>
  layout.isTitleLive
    ? { cell: addSheetName(sheetName, formatCellAddress(layout.title, { row: true, column: true })) }
    : { text: title };

/** Restores the sheet in a context of its own: the objects of one that failed cannot be used again. */
async function rollBack(plan: BuildPlan, error: unknown): Promise<void> {
  const { placement, layout, sheet, table, describeTable, version } = plan;
  const { area } = layout;
  // Only those that may have been written: what others held is not known.
  const settingKeys = [
    ...(describeTable ? [toTableSettingKey(table)] : []),
    ...(version === undefined ? [] : [VERSION_KEY]),
  ];
  try {
    await Excel.run((context) => restoreSheet(context, { placement, area, sheetName: sheet, settingKeys }));
  } catch {
    throw new WorkbookError("notRestored", {
      address: addSheetName(sheet, formatRangeAddress(area)),
      cause: toWorkbookError(error).code,
    });
  }
}
