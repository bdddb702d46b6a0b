/** The cells of the workbook: Univer's, written through its mutations so that the grid shows the change. */
import { forEachCell, MAX_COLUMNS, MAX_ROWS, type CellRange, type SheetRange } from "./address";
import { invalidArgument } from "./errors";
import { toCellFormat, type CellFormat, type UniverStyle } from "./styles";
import type { UniverParts } from "./univer";

/** A cell as Univer stores it: value, its type, formula, style (or the id of one). */
export interface UniverCell {
  v?: string | number | boolean | null;
  t?: number | null;
  f?: string | null;
  si?: string | null;
  /** Rich text, such as that of a link, instead of a value. */
  p?: { readonly body?: { readonly dataStream: string } } | null;
  s?: UniverStyle | string | null;
}

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly cell: UniverCell;
}

/** Univer's range, with the last row and column included. */
interface UniverRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** Univer's sheet: the parts that the host reads. */
interface UniverSheet {
  getRowCount(): number;
  getColumnCount(): number;
  getCellRaw(row: number, column: number): UniverCell | null;
  getColumnWidth(column: number): number;
  getRowHeight(row: number): number;
  /** A visitor that returns false ends the visit. */
  getCellMatrix(): { forValue(visit: (row: number, column: number, cell: UniverCell) => unknown): void };
}

export const CELL_TYPES = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

/** More cells than Excel reads at once. */
const MAX_CELLS = 5_000_000;

const toCellRange = ({ startRow, startColumn, endRow, endColumn }: UniverRange): CellRange => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export class Grid {
  readonly unitId: string;

  constructor(private readonly univer: UniverParts) {
    this.unitId = univer.workbook.getId();
  }

  get #workbook() {
    return this.univer.workbook.getWorkbook();
  }

  getSheet(sheetId: string): UniverSheet {
    return this.#workbook.getSheetBySheetId(sheetId);
  }

  /** Runs one of Univer's commands or mutations on a sheet. */
  runCommand(id: string, sheetId: string, params: object, options?: object): void {
    const commands = this.univer.api._injector.get(this.univer.core.ICommandService);
    commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheetId, ...params }, options);
  }

  /** No change can be undone any more. */
  forgetChanges(): void {
    this.univer.api._injector.get(this.univer.core.IUndoRedoService).clearUndoRedo(this.unitId);
  }

  /** Writes cells. A change of values triggers a calculation, one of styles does not. */
  write(sheetId: string, edits: readonly CellEdit[], target: "values" | "styles"): void {
    if (edits.length === 0) return;
    const rows: Record<number, Record<number, UniverCell>> = {};
    let [lastRow, lastColumn] = [0, 0];
    for (const { row, column, cell } of edits) {
      (rows[row] ??= {})[column] = cell;
      [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
    }
    this.ensureSize(sheetId, lastRow + 1, lastColumn + 1);
    const { SetRangeValuesMutation, SetStyleCommand } = this.univer.sheets;
    const trigger = target === "styles" ? { trigger: SetStyleCommand.id } : {};
    this.runCommand(SetRangeValuesMutation.id, sheetId, { cellValue: rows, ...trigger });
  }

  /** Enlarges Univer's sheet where needed: Excel's are always large enough. */
  ensureSize(sheetId: string, rows: number, columns: number): void {
    const { SetWorksheetRowCountMutation, SetWorksheetColumnCountMutation } = this.univer.sheets;
    const sheet = this.getSheet(sheetId);
    if (rows > sheet.getRowCount()) this.runCommand(SetWorksheetRowCountMutation.id, sheetId, { rowCount: rows + 50 });
    if (columns > sheet.getColumnCount())
      this.runCommand(SetWorksheetColumnCountMutation.id, sheetId, { columnCount: columns + 5 });
  }

  /** The cell itself, which does not hold a value that spills into it. */
  getRawCell(sheetId: string, row: number, column: number): UniverCell | undefined {
    return this.getSheet(sheetId).getCellRaw(row, column) ?? undefined;
  }

  /** The cell with its own value, or the value that spills into it. */
  getCell(sheetId: string, row: number, column: number): UniverCell | undefined {
    const raw = this.getRawCell(sheetId, row, column);
    // A link from a formula is rich text; its value is the text.
    if (raw?.p?.body) return { ...raw, v: raw.p.body.dataStream.replace(/[\r\n]+$/, ""), t: CELL_TYPES.text };
    if (raw?.f || (raw?.v !== undefined && raw.v !== null)) return raw;
    const spilled: UniverCell | undefined =
      this.#formulas.getArrayFormulaCellData()?.[this.unitId]?.[sheetId]?.[row]?.[column];
    return spilled && { ...spilled, f: undefined, s: raw?.s };
  }

  getFormat(sheetId: string, row: number, column: number): CellFormat {
    const style = this.getRawCell(sheetId, row, column)?.s;
    return toCellFormat(style ? this.#workbook.getStyles().get(style) : undefined);
  }

  get #formulas() {
    return this.univer.api._injector.get(this.univer.engine.FormulaDataModel);
  }

  /** Whether there is anything to calculate: a formula, or the spilled range of a deleted one. */
  hasFormulas(): boolean {
    const spills: Record<string, object> = this.#formulas.getArrayFormulaRange()?.[this.unitId] ?? {};
    if (Object.values(spills).some((rows) => rows && Object.keys(rows).length > 0)) return true;
    return this.#workbook.getSheets().some((sheet: UniverSheet) => {
      let isFound = false;
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        isFound = Boolean(cell?.f || cell?.si);
        return !isFound;
      });
      return isFound;
    });
  }

  /** The cells of a sheet that hold formulas. */
  listFormulaCells(sheetId: string): { readonly sheetId: string; readonly row: number; readonly column: number }[] {
    const rows = this.#formulas.getFormulaData()?.[this.unitId]?.[sheetId] ?? {};
    return Object.entries(rows).flatMap(([row, cells]) =>
      Object.keys(cells ?? {}).map((column) => ({ sheetId, row: Number(row), column: Number(column) })),
    );
  }

  /** The ranges of answers of more than one cell; each starts at the cell of its formula. */
  listSpills(sheetId: string): SheetRange[] {
    const rows: Record<string, Record<string, UniverRange>> = this.#formulas.getArrayFormulaRange()?.[this.unitId]?.[
      sheetId
    ] ?? {};
    return Object.values(rows)
      .flatMap((row) => Object.values(row))
      .filter(Boolean)
      .map((range) => ({ sheetId, ...toCellRange(range) }))
      .filter(({ rows: down, columns }) => down * columns > 1);
  }

  /** Clips whole columns and rows to the cells that the sheet has. @throws ApiError for too many cells. */
  clipToSheet(sheetRange: SheetRange): CellRange {
    const sheet = this.getSheet(sheetRange.sheetId);
    const rows = sheetRange.rows === MAX_ROWS ? sheet.getRowCount() : sheetRange.rows;
    const columns = sheetRange.columns === MAX_COLUMNS ? sheet.getColumnCount() : sheetRange.columns;
    if (rows * columns > MAX_CELLS) throw invalidArgument("The range has more cells than can be read at once.");
    return { row: sheetRange.row, column: sheetRange.column, rows, columns };
  }

  /** The smallest range with everything on the sheet; undefined where the sheet is empty. */
  findUsedRange(sheetId: string, valuesOnly: boolean): CellRange | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number): void => {
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    this.getSheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const hasContent = cell && (cell.f || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== ""));
        if (hasContent || (!valuesOnly && cell?.s)) include(row, column);
      });
    for (const spill of this.listSpills(sheetId)) forEachCell(spill, include);
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
