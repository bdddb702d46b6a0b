/** Writes an update into the cells of a table, and into no others: all of it, or nothing. */
import {
  addSheetName,
  formatRangeAddress,
  formatCellAddress,
  type CellRange,
  type CellPosition,
} from "../../formulas/addresses";
import { updateCharts, type ChartTitle, type ExistingCharts } from "../insert/native-chart";
import { createSavedTable, saveTable, type DataOrigin } from "../saved/saved-tables";
import { isApiSupported } from "../../excel/run-in-excel";
import { applySourceLineFormat } from "../insert/write-table";
import { restoreSnapshot } from "../../excel/snapshot";
import { suspendUpdates } from "../../excel/suspend-updates";
import { toWorkbookError } from "../../excel/to-workbook-error";
import { WorkbookError } from "../../excel/workbook-error";
import { escapeCellText } from "../../formulas/cell-text";
import type { ColumnKey, ParameterCells, TableContent, TableSpec } from "../../tables";
import { findTitle, type CellsBefore } from "./cells-before";
import type { UpdatePlan } from "./plan-update";
import type { ExistingTable, TableSurroundings } from "./read-tables";

export interface UpdateJob {
  readonly table: ExistingTable;
  readonly surroundings: TableSurroundings;
  readonly plan: UpdatePlan;
  /** What the cells held before. */
  readonly before: CellsBefore;
  readonly content: TableContent;
  readonly spec: TableSpec;
  readonly origin: DataOrigin;
  readonly columnPositions: ReadonlyMap<ColumnKey, number>;
  /** The cells that the texts of a live table follow. */
  readonly parameterCells: ParameterCells;
}

/**
 * Writes the plan and the saved table in one request. If anything fails, the table is restored.
 * @throws WorkbookError "notRestored" when it could not be restored, else the error that came first.
 */
export async function writeUpdate(context: Excel.RequestContext, job: UpdateJob): Promise<void> {
  try {
    await writeAll(context, job);
  } catch (error) {
    await rollBack(job, error);
    throw error;
  }
}

async function writeAll(context: Excel.RequestContext, job: UpdateJob): Promise<void> {
  const { table, surroundings, plan, content, spec, origin, columnPositions, parameterCells } = job;
  const { saved, area } = table;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const at = (position: CellPosition): Excel.Range => sheet.getRange(formatCellAddress(position));
  const newArea: CellRange = { ...area, rows: plan.rows + 1 };
  const body = (column: number, firstRow = 0, rows = plan.rows): Excel.Range =>
    sheet.getRange(
      formatRangeAddress({ row: area.row + 1 + firstRow, column: area.column + column, rows, columns: 1 }),
    );

  suspendUpdates(context);
  const extraRows = newArea.rows - area.rows;
  const { hasSource } = surroundings;
  const under: CellPosition = { row: area.row + area.rows, column: area.column };
  if (hasSource) at(under).clear();
  if (newArea.rows !== area.rows) {
    context.workbook.tables.getItem(table.name).resize(formatRangeAddress(newArea));
    const removedRows = area.rows - newArea.rows;
    if (removedRows > 0)
      sheet.getRange(formatRangeAddress({ ...area, row: newArea.row + newArea.rows, rows: removedRows })).clear();
  }
  for (const { position: column, formulas, numberFormats, italics } of plan.columns) {
    const cells = body(column);
    cells.numberFormat = numberFormats.map((format) => [format]);
    cells.formulas = formulas.map((formula) => [formula]) as string[][];
    for (const { row, derived } of italics) body(column, row, 1).format.font.italic = derived;
  }
  const sourceFormula = content.sourceFormula?.(parameterCells);
  if (hasSource) {
    const sourceCell = at({ row: newArea.row + newArea.rows, column: newArea.column });
    sourceCell.formulas = [[sourceFormula ?? escapeCellText(content.source)]];
    applySourceLineFormat(sourceCell);
  }
  const titlePosition = findTitle(table, surroundings);
  const titleFormula = content.titleFormula?.(parameterCells);
  if (titlePosition && saved.title !== content.title)
    at(titlePosition).formulas = [[titleFormula ?? escapeCellText(content.title)]];
  if (content.chart) {
    const plottedRows = plan.isOrdered ? content.chart.categories.length : plan.rows;
    const charts = findCharts(job, content.chart.title);
    updateCharts(sheet, charts, content, newArea, plottedRows, columnPositions);
    if (extraRows > 0) moveCharts(sheet, job, extraRows * surroundings.rowHeight);
  }
  saveTable(context, table.key, {
    ...createSavedTable(spec, content, { id: saved.id, name: table.name, ...origin }),
    // Without columns that a person has removed or renamed, and new ones, which are not written.
    columns: saved.columns.filter(({ key }) => columnPositions.has(key)),
  });
  await context.sync();
}

const findCharts = (job: UpdateJob, title: string): ExistingCharts => ({
  name: job.table.saved.name,
  names: job.surroundings.chartNames,
  title: getChartTitle(job, title),
});

/** Charts below the table stay below it. */
function moveCharts(sheet: Excel.Worksheet, { surroundings }: UpdateJob, down: number): void {
  for (const { name, top } of surroundings.chartsBelow) sheet.charts.getItem(name).top = top + down;
}

/** The title of the chart, which follows that of a live table; undefined where a person has changed it. */
function getChartTitle(
  { table, surroundings, content, parameterCells }: UpdateJob,
  text: string,
): ChartTitle | undefined {
  if (surroundings.chart?.title !== table.saved.chartTitle) return undefined;
  const title = content.titleFormula?.(parameterCells) === undefined ? undefined : findTitle(table, surroundings);
  return title ? { cell: addSheetName(table.sheet, formatCellAddress(title, { row: true, column: true })) } : { text };
}

/** Restores the table in a context of its own: the objects of one that failed cannot be used again. */
async function rollBack(job: UpdateJob, error: unknown): Promise<void> {
  try {
    await Excel.run((context) => restoreTable(context, job));
  } catch {
    const { sheet, area } = job.table;
    throw new WorkbookError("notRestored", {
      address: addSheetName(sheet, formatRangeAddress(area)),
      cause: toWorkbookError(error).code,
    });
  }
}

/** Restores cells, size, chart and setting of the table, however much of them was written. */
async function restoreTable(context: Excel.RequestContext, job: UpdateJob): Promise<void> {
  const { table, before, content, columnPositions } = job;
  const { name, saved, area } = table;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  suspendUpdates(context);
  if (isApiSupported("1.13")) context.workbook.tables.getItem(name).resize(formatRangeAddress(area));
  restoreSnapshot(sheet, before.below);
  if (before.title) restoreSnapshot(sheet, before.title);
  if (content.chart) {
    updateCharts(sheet, findCharts(job, saved.chartTitle), content, area, before.plottedRows, columnPositions);
    moveCharts(sheet, job, 0);
  }
  saveTable(context, table.key, saved);
  await context.sync();
}
