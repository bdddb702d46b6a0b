/** Widths and heights, in points, and where cells and boxes stand on a sheet. */
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Cells } from "./cells";
import type { Box, Place } from "./types";
import type { UniverParts } from "./univer";

const POINTS_PER_PIXEL = 72 / 96;
/** What a character takes on the screen in the default font; one of Chinese is as wide as it is high. */
const PIXELS_PER_CHARACTER = 7.2;
const PIXELS_PER_IDEOGRAPH = 14;
const PADDING = 14;
const NARROWEST = 20;

const IDEOGRAPH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

const pixelsOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (IDEOGRAPH.test(one) ? PIXELS_PER_IDEOGRAPH : PIXELS_PER_CHARACTER), 0);

export class Sizes {
  constructor(
    private readonly univer: UniverParts,
    private readonly cells: Cells,
  ) {}

  get #grid() {
    return this.cells.grid;
  }

  columnWidth(sheetId: string, column: number): number {
    return this.#grid.sheet(sheetId).getColumnWidth(column) * POINTS_PER_PIXEL;
  }

  rowHeight(sheetId: string, row: number): number {
    return this.#grid.sheet(sheetId).getRowHeight(row) * POINTS_PER_PIXEL;
  }

  setColumnWidth(place: Place, points: number): void {
    const { column, columns } = this.#grid.bounded(place);
    this.#width(place.sheetId, column, columns, points / POINTS_PER_PIXEL);
  }

  #width(sheetId: string, column: number, columns: number, pixels: number): void {
    const { SetWorksheetColWidthMutation } = this.univer.sheets;
    const sheet = this.#grid.sheet(sheetId);
    const ranges = [
      { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: column, endColumn: column + columns - 1 },
    ];
    this.#grid.run(SetWorksheetColWidthMutation.id, sheetId, { ranges, colWidth: Math.round(pixels) });
  }

  setRowHeight(place: Place, points: number): void {
    const { SetWorksheetRowHeightMutation } = this.univer.sheets;
    const { row, rows } = this.#grid.bounded(place);
    const sheet = this.#grid.sheet(place.sheetId);
    const ranges = [{ startRow: row, endRow: row + rows - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }];
    this.#grid.run(SetWorksheetRowHeightMutation.id, place.sheetId, { ranges, rowHeight: points / POINTS_PER_PIXEL });
  }

  /** Makes each column as wide as the longest text of the place in it, bold text a little wider. */
  autofitColumns(place: Place): void {
    const { row, column, rows, columns } = this.#grid.bounded(place);
    for (let at = column; at < column + columns; at++) {
      let widest = 0;
      for (let down = row; down < row + rows; down++) {
        const text = this.cells.text(place, down, at);
        const { bold } = this.#grid.format(place.sheetId, down, at);
        if (text) widest = Math.max(widest, pixelsOf(text) * (bold ? 1.08 : 1));
      }
      if (widest > 0) this.#width(place.sheetId, at, 1, Math.max(NARROWEST, widest + PADDING));
    }
  }

  /** Left and top of a cell, in points from the sheet's corner. */
  corner(sheetId: string, row: number, column: number): { left: number; top: number } {
    let [left, top] = [0, 0];
    for (let at = 0; at < column; at++) left += this.columnWidth(sheetId, at);
    for (let at = 0; at < row; at++) top += this.rowHeight(sheetId, at);
    return { left, top };
  }

  /** Where a box stands and how large it is, in points; whole columns and rows go as far as the sheet does. */
  rectangle(place: Place): { left: number; top: number; width: number; height: number } {
    const box: Box = place.rows === MAX_ROWS || place.columns === MAX_COLUMNS ? this.#grid.bounded(place) : place;
    const start = this.corner(place.sheetId, box.row, box.column);
    const end = this.corner(place.sheetId, box.row + box.rows, box.column + box.columns);
    return { ...start, width: end.left - start.left, height: end.top - start.top };
  }
}
