import { formatRangeAddress, type CellPosition } from "../formulas/addresses";

/** A cell with a formula, on a sheet. */
export interface FormulaCell extends CellPosition {
  readonly sheet: string;
}

/** The formulas to recalculate: their cells, and sheets that are too large to know them. */
export interface FormulasToRecalculate {
  readonly formulaCells: readonly FormulaCell[];
  readonly unread: readonly string[];
}

/**
 * Recalculates the formulas, even if calculation is manual; dependents follow. Cells of other add-ins stay, whose functions
 * may be counted or slow, except on sheets that are too large to be read. `application.calculate` would also change
 * other open workbooks, among them pinned ones.
 */
export function recalculateFormulas(
  { workbook: { worksheets } }: Excel.RequestContext,
  { formulaCells, unread }: FormulasToRecalculate,
): void {
  const sheets = new Map<string, FormulaCell[]>();
  for (const cell of formulaCells) {
    const cells = sheets.get(cell.sheet);
    if (cells) cells.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  for (const [name, cells] of sheets) {
    const sheet = worksheets.getItem(name);
    for (const address of listColumnRuns(cells)) sheet.getRange(address).setDirty();
    sheet.calculate(false);
  }
  for (const name of unread) worksheets.getItem(name).calculate(true);
}

/** The addresses of cells that stand below each other without a gap, as one range each. */
function listColumnRuns(cells: readonly CellPosition[]): string[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs.map((run) => formatRangeAddress(run));
}
