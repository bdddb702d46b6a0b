/** What is selected, sheet by sheet; it is the user's, and the add-in can set it. */
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Grid } from "./grid";
import type { Box, Place } from "./types";
import type { UniverParts } from "./univer";

const FIRST_CELL: Box = { row: 0, column: 0, rows: 1, columns: 1 };

export class Selection {
  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
  ) {}

  /** The box that is selected on the sheet in front; the first cell where nothing has been yet. */
  get place(): Place {
    const sheet = this.univer.api.getActiveWorkbook().getActiveSheet();
    const range = sheet.getActiveRange();
    const box: Box = range
      ? { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() }
      : FIRST_CELL;
    return { sheetId: sheet.getSheetId(), ...this.#whole(sheet.getSheetId(), box) };
  }

  /** A box over all of Univer's rows or columns means whole ones. */
  #whole(sheetId: string, box: Box): Box {
    const sheet = this.grid.sheet(sheetId);
    return {
      ...box,
      rows: box.row === 0 && box.rows === sheet.getRowCount() ? MAX_ROWS : box.rows,
      columns: box.column === 0 && box.columns === sheet.getColumnCount() ? MAX_COLUMNS : box.columns,
    };
  }

  /** The cell that typing would go to: the first of the selection. */
  get cell(): Place {
    const { sheetId, row, column } = this.place;
    return { sheetId, row, column, rows: 1, columns: 1 };
  }

  select(place: Place): void {
    const book = this.univer.api.getActiveWorkbook();
    if (book.getActiveSheet().getSheetId() !== place.sheetId) book.setActiveSheet(place.sheetId);
    const { row, column, rows, columns } = this.grid.bounded(place);
    this.grid.reach(place.sheetId, row + rows, column + columns);
    book.getSheetBySheetId(place.sheetId).getRange(row, column, rows, columns).activate();
  }
}
