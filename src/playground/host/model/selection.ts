/** The selection of each sheet. */
import { MAX_COLUMNS, MAX_ROWS, type CellRange, type SheetRange } from "./address";
import type { Grid } from "./grid";
import type { UniverParts } from "./univer";

const FIRST_CELL: CellRange = { row: 0, column: 0, rows: 1, columns: 1 };

export class Selection {
  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
  ) {}

  /** The selected range of the active sheet; the first cell before anything was selected. */
  get range(): SheetRange {
    const sheet = this.univer.workbook.getActiveSheet();
    const range = sheet.getActiveRange();
    const cellRange: CellRange = range
      ? { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() }
      : FIRST_CELL;
    return { sheetId: sheet.getSheetId(), ...this.#toWholeRange(sheet.getSheetId(), cellRange) };
  }

  /** A range over all of Univer's rows or columns stands for whole ones. */
  #toWholeRange(sheetId: string, cellRange: CellRange): CellRange {
    const sheet = this.grid.getSheet(sheetId);
    return {
      ...cellRange,
      rows: cellRange.row === 0 && cellRange.rows === sheet.getRowCount() ? MAX_ROWS : cellRange.rows,
      columns: cellRange.column === 0 && cellRange.columns === sheet.getColumnCount() ? MAX_COLUMNS : cellRange.columns,
    };
  }

  /** The first cell of the selection. */
  get activeCell(): SheetRange {
    const { sheetId, row, column } = this.range;
    return { sheetId, row, column, rows: 1, columns: 1 };
  }

  select(sheetRange: SheetRange): void {
    const { workbook } = this.univer;
    if (workbook.getActiveSheet().getSheetId() !== sheetRange.sheetId) workbook.setActiveSheet(sheetRange.sheetId);
    const { row, column, rows, columns } = this.grid.clipToSheet(sheetRange);
    this.grid.ensureSize(sheetRange.sheetId, row + rows, column + columns);
    workbook.getSheetBySheetId(sheetRange.sheetId).getRange(row, column, rows, columns).activate();
  }
}
