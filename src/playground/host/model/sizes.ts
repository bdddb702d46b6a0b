/** Widths and heights, in points, and where cells and boxes stand on a sheet. */
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Cells } from "./cells";
import type { CellRange, SheetRange } from "./types";
import type { UniverParts } from "./univer";

const POINTS_PER_PIXEL = 72 / 96;
/** What a character takes on the screen in the default font; one of Chinese is as wide as it is high. */
const PIXELS_PER_CHARACTER = 7.2;
const PIXELS_PER_IDEOGRAPH = 14;
const PADDING = 14;
const MIN_WIDTH = 20;

const IDEOGRAPH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

const measureText = (text: string): number =>
  [...text].reduce((sum, one) => sum + (IDEOGRAPH.test(one) ? PIXELS_PER_IDEOGRAPH : PIXELS_PER_CHARACTER), 0);

export class Sizes {
  constructor(
    private readonly univer: UniverParts,
    private readonly cells: Cells,
  ) {}

  get #grid() {
    return this.cells.grid;
  }

  getColumnWidth(sheetId: string, column: number): number {
    return this.#grid.getSheet(sheetId).getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  getRowHeight(sheetId: string, row: number): number {
    return this.#grid.getSheet(sheetId).getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setColumnWidth(sheetRange: SheetRange, points: number): void {
    const { column, columns } = this.#grid.clipToSheet(sheetRange);
    this.#setPixelWidth(sheetRange.sheetId, column, columns, points / POINTS_PER_PIXEL);
  }

  #setPixelWidth(sheetId: string, column: number, columns: number, pixels: number): void {
    const { SetWorksheetColWidthMutation } = this.univer.sheets;
    const sheet = this.#grid.getSheet(sheetId);
    const ranges = [
      { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: column, endColumn: column + columns - 1 },
    ];
    this.#grid.runCommand(SetWorksheetColWidthMutation.id, sheetId, { ranges, colWidth: Math.round(pixels) });
  }

  setRowHeight(sheetRange: SheetRange, points: number): void {
    const { SetWorksheetRowHeightMutation } = this.univer.sheets;
    const { row, rows } = this.#grid.clipToSheet(sheetRange);
    const sheet = this.#grid.getSheet(sheetRange.sheetId);
    const ranges = [{ startRow: row, endRow: row + rows - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }];
    this.#grid.runCommand(SetWorksheetRowHeightMutation.id, sheetRange.sheetId, {
      ranges,
      rowHeight: points / POINTS_PER_PIXEL,
    });
  }

  /** Makes each column as wide as the longest text of the place in it, bold text a little wider. */
  autofitColumns(sheetRange: SheetRange): void {
    const { row, column, rows, columns } = this.#grid.clipToSheet(sheetRange);
    for (let index = column; index < column + columns; index++) {
      let widest = 0;
      for (let down = row; down < row + rows; down++) {
        const text = this.cells.getText(sheetRange, down, index);
        const { bold } = this.#grid.getFormat(sheetRange.sheetId, down, index);
        if (text) widest = Math.max(widest, measureText(text) * (bold ? 1.08 : 1));
      }
      if (widest > 0) this.#setPixelWidth(sheetRange.sheetId, index, 1, Math.max(MIN_WIDTH, widest + PADDING));
    }
  }

  /** Left and top of a cell, in points from the sheet's corner. */
  getCorner(sheetId: string, row: number, column: number): { left: number; top: number } {
    let [left, top] = [0, 0];
    for (let index = 0; index < column; index++) left += this.getColumnWidth(sheetId, index);
    for (let index = 0; index < row; index++) top += this.getRowHeight(sheetId, index);
    return { left, top };
  }

  /** Where a box stands and how large it is, in points; whole columns and rows go as far as the sheet does. */
  getBounds(sheetRange: SheetRange): { left: number; top: number; width: number; height: number } {
    const range: CellRange =
      sheetRange.rows === MAX_ROWS || sheetRange.columns === MAX_COLUMNS
        ? this.#grid.clipToSheet(sheetRange)
        : sheetRange;
    const start = this.getCorner(sheetRange.sheetId, range.row, range.column);
    const end = this.getCorner(sheetRange.sheetId, range.row + range.rows, range.column + range.columns);
    return { ...start, width: end.left - start.left, height: end.top - start.top };
  }
}
