/** Writes an update into the cells of a table, and into no others. */
import {
  addSheetName,
  formatRangeAddress,
  formatCellAddress,
  type CellRange,
  type CellPosition,
} from "../../formulas/addresses";
import { updateChart } from "../insert/native-chart";
import { createSavedTable, saveTable, type DataOrigin } from "../saved/saved-tables";
import { isApiSupported } from "../../excel/run-in-excel";
import { applySourceLineFormat } from "../insert/write-table";
import { suspendUpdates } from "../../excel/suspend-updates";
import { escapeCellText } from "../../formulas/cell-text";
import type { ColumnKey, ParameterCells, TableContent, TableSpec } from "../../tables";
import type { UpdatePlan } from "./plan-update";
import type { ExistingTable, TableSurroundings } from "./read-tables";

/** Why a plan cannot be written. */
export type UpdateObstacle = "protected" | "no room" | "old Excel";

/** What prevents writing the plan, if anything. One round trip where the table grows, to read the cells below. */
export async function findObstacle(
  context: Excel.RequestContext,
  { sheet, area }: ExistingTable,
  surroundings: TableSurroundings,
  plan: UpdatePlan,
): Promise<UpdateObstacle | undefined> {
  if (surroundings.protected) return "protected";
  const extraRows = plan.rows + 1 - area.rows;
  if (extraRows === 0) return undefined;
  // Tables can be resized since 1.13. A row of totals would have to move.
  if (!isApiSupported("1.13")) return "old Excel";
  if (surroundings.totals) return "no room";
  if (extraRows < 0) return undefined;
  const { hasSource } = surroundings;
  const below = context.workbook.worksheets
    .getItem(sheet)
    .getRange(formatRangeAddress({ ...area, row: area.row + area.rows, rows: extraRows + (hasSource ? 1 : 0) }));
  below.load("values");
  await context.sync();
  const isFilled = (below.values as unknown[][]).some((row, down) =>
    row.some((value, across) => value !== "" && !(hasSource && down === 0 && across === 0)),
  );
  return isFilled ? "no room" : undefined;
}

export interface UpdateJob {
  readonly table: ExistingTable;
  readonly surroundings: TableSurroundings;
  readonly plan: UpdatePlan;
  readonly content: TableContent;
  readonly spec: TableSpec;
  readonly origin: DataOrigin;
  readonly columnPositions: ReadonlyMap<ColumnKey, number>;
  /** The cells that the texts of a live table follow. */
  readonly parameterCells: ParameterCells;
}

/** Writes the plan and the saved table in one request. */
export async function writeUpdate(context: Excel.RequestContext, job: UpdateJob): Promise<void> {
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
  const titleAt = surroundings.above.lastIndexOf(saved.title);
  const titlePosition = { row: area.row - surroundings.above.length + titleAt, column: area.column };
  const titleFormula = content.titleFormula?.(parameterCells);
  if (titleAt >= 0 && saved.title !== content.title)
    at(titlePosition).formulas = [[titleFormula ?? escapeCellText(content.title)]];
  if (content.chart && surroundings.chart !== undefined) {
    const isOurTitle = surroundings.chart.title === saved.chartTitle;
    const newChartTitle = !isOurTitle
      ? undefined
      : titleFormula !== undefined && titleAt >= 0
        ? { cell: addSheetName(table.sheet, formatCellAddress(titlePosition, { row: true, column: true })) }
        : { text: content.chart.title };
    const plottedRows = plan.isOrdered ? content.chart.categories.length : plan.rows;
    updateChart(sheet, saved.name, content, newArea, plottedRows, columnPositions, newChartTitle);
    // A chart below the table stays below it.
    const { topBelow } = surroundings.chart;
    if (topBelow !== undefined && extraRows > 0)
      sheet.charts.getItem(saved.name).top = topBelow + extraRows * surroundings.rowHeight;
  }
  saveTable(context, table.key, {
    ...createSavedTable(spec, content, { id: saved.id, name: table.name, ...origin }),
    // Without columns that a person has removed or renamed, and new ones, which are not written.
    columns: saved.columns.filter(({ key }) => columnPositions.has(key)),
  });
  await context.sync();
}
