/** Widths of columns, heights of rows and the position of ranges on a sheet, in points. */
import { MAX_COLUMNS, MAX_ROWS, type CellRange, type SheetRange } from "./address";
import type { Grid } from "./grid";
import type { UniverParts } from "./univer";

const POINTS_PER_PIXEL = 72 / 96;

export class Sizes {
  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
  ) {}

  getColumnWidth(sheetId: string, column: number): number {
    return this.grid.getSheet(sheetId).getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  #getRowHeight(sheetId: string, row: number): number {
    return this.grid.getSheet(sheetId).getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setColumnWidth(sheetRange: SheetRange, points: number): void {
    const { SetWorksheetColWidthMutation } = this.univer.sheets;
    const { sheetId } = sheetRange;
    const { column, columns } = this.grid.clipToSheet(sheetRange);
    const endRow = this.grid.getSheet(sheetId).getRowCount() - 1;
    const ranges = [{ startRow: 0, endRow, startColumn: column, endColumn: column + columns - 1 }];
    const colWidth = Math.round(points / POINTS_PER_PIXEL);
    this.grid.runCommand(SetWorksheetColWidthMutation.id, sheetId, { ranges, colWidth });
  }

  /** Left and top of a cell, from the sheet's corner. */
  #getCorner(sheetId: string, row: number, column: number): { left: number; top: number } {
    let [left, top] = [0, 0];
    for (let index = 0; index < column; index++) left += this.getColumnWidth(sheetId, index);
    for (let index = 0; index < row; index++) top += this.#getRowHeight(sheetId, index);
    return { left, top };
  }

  /** The position and size of a range; whole columns and rows end where the sheet does. */
  getBounds(sheetRange: SheetRange): { left: number; top: number; width: number; height: number } {
    const range: CellRange =
      sheetRange.rows === MAX_ROWS || sheetRange.columns === MAX_COLUMNS
        ? this.grid.clipToSheet(sheetRange)
        : sheetRange;
    const start = this.#getCorner(sheetRange.sheetId, range.row, range.column);
    const end = this.#getCorner(sheetRange.sheetId, range.row + range.rows, range.column + range.columns);
    return { ...start, width: end.left - start.left, height: end.top - start.top };
  }
}
