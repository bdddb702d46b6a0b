/** The cells of the workbook: Univer's, read and written through its mutations, so that what is written appears. */
import { eachCell, MAX_COLUMNS, MAX_ROWS } from "./address";
import { invalidArgument } from "./errors";
import type { Box, Place } from "./types";
import { fromUniver, type CellFormat, type UniverStyle } from "./styles";
import type { UniverParts } from "./univer";

/** A cell as Univer stores it: value, its type, formula, style (or the id of one). */
export interface UniverCell {
  v?: string | number | boolean | null;
  t?: number | null;
  f?: string | null;
  si?: string | null;
  /** Rich text, such as that of a link, in the place of a value. */
  p?: { readonly body?: { readonly dataStream: string } } | null;
  s?: UniverStyle | string | null;
}

export interface Edit {
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

/** Univer's sheet, of which these are the parts the host reads. */
interface UniverSheet {
  getRowCount(): number;
  getColumnCount(): number;
  getCellRaw(row: number, column: number): UniverCell | null;
  getColumnWidth(column: number): number;
  getRowHeight(row: number): number;
  getCellMatrix(): { forValue(visit: (row: number, column: number, cell: UniverCell) => void): void };
}

export const TYPES = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

/** More cells than Excel reads at once. */
const MOST_CELLS = 5_000_000;

const boxOf = ({ startRow, startColumn, endRow, endColumn }: UniverRange): Box => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export class Grid {
  readonly unitId: string;

  constructor(private readonly univer: UniverParts) {
    this.unitId = univer.api.getActiveWorkbook().getId();
  }

  get #workbook() {
    return this.univer.api.getActiveWorkbook().getWorkbook();
  }

  sheet(sheetId: string): UniverSheet {
    return this.#workbook.getSheetBySheetId(sheetId);
  }

  /** Runs one of Univer's commands or mutations on a sheet. */
  run(id: string, sheetId: string, params: object, options?: object): void {
    const commands = this.univer.api._injector.get(this.univer.core.ICommandService);
    commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheetId, ...params }, options);
  }

  /** Writes cells; a change of values sets formulas going, one of styles alone does not. */
  write(sheetId: string, edits: readonly Edit[], what: "values" | "styles"): void {
    if (edits.length === 0) return;
    const rows: Record<number, Record<number, UniverCell>> = {};
    let [lastRow, lastColumn] = [0, 0];
    for (const { row, column, cell } of edits) {
      (rows[row] ??= {})[column] = cell;
      [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
    }
    this.reach(sheetId, lastRow + 1, lastColumn + 1);
    const { SetRangeValuesMutation, SetStyleCommand } = this.univer.sheets;
    const trigger = what === "styles" ? { trigger: SetStyleCommand.id } : {};
    this.run(SetRangeValuesMutation.id, sheetId, { cellValue: rows, ...trigger });
  }

  /** Univer's sheets are as large as was asked for; Excel's are always large enough. */
  reach(sheetId: string, rows: number, columns: number): void {
    const { SetWorksheetRowCountMutation, SetWorksheetColumnCountMutation } = this.univer.sheets;
    const sheet = this.sheet(sheetId);
    if (rows > sheet.getRowCount()) this.run(SetWorksheetRowCountMutation.id, sheetId, { rowCount: rows + 50 });
    if (columns > sheet.getColumnCount())
      this.run(SetWorksheetColumnCountMutation.id, sheetId, { columnCount: columns + 5 });
  }

  /** The cell itself; a spilled value stands in none, and comes from `spilled`. */
  raw(sheetId: string, row: number, column: number): UniverCell | undefined {
    return this.sheet(sheetId).getCellRaw(row, column) ?? undefined;
  }

  /** The cell as a formula fills it: its own, or what spills into it. */
  cell(sheetId: string, row: number, column: number): UniverCell | undefined {
    const raw = this.raw(sheetId, row, column);
    // A link that a formula makes is rich text; its value is what it reads.
    if (raw?.p?.body) return { ...raw, v: raw.p.body.dataStream.replace(/[\r\n]+$/, ""), t: TYPES.text };
    if (raw?.f || (raw?.v !== undefined && raw.v !== null)) return raw;
    const spilled: UniverCell | undefined =
      this.#formulas.getArrayFormulaCellData()?.[this.unitId]?.[sheetId]?.[row]?.[column];
    return spilled && { ...spilled, f: undefined, s: raw?.s };
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    const style = this.raw(sheetId, row, column)?.s;
    return fromUniver(style ? this.#workbook.getStyles().get(style) : undefined);
  }

  get #formulas() {
    return this.univer.api._injector.get(this.univer.engine.FormulaDataModel);
  }

  /** Whether there is anything to calculate: a formula, or what one has left behind. */
  calculates(): boolean {
    const any = (sheets: Record<string, object> | undefined): boolean =>
      Object.values(sheets ?? {}).some((rows) => rows && Object.keys(rows).length > 0);
    const formulas = this.#formulas;
    return any(formulas.getFormulaData()?.[this.unitId]) || any(formulas.getArrayFormulaRange()?.[this.unitId]);
  }

  /** The cells of a sheet that hold formulas. */
  formulaCells(sheetId: string): { readonly sheetId: string; readonly row: number; readonly column: number }[] {
    const rows = this.#formulas.getFormulaData()?.[this.unitId]?.[sheetId] ?? {};
    return Object.entries(rows).flatMap(([row, cells]) =>
      Object.keys(cells ?? {}).map((column) => ({ sheetId, row: Number(row), column: Number(column) })),
    );
  }

  /** The places that answers of more than one cell take, each with the cell of its formula. */
  spills(sheetId: string): Place[] {
    const rows: Record<string, Record<string, UniverRange>> = this.#formulas.getArrayFormulaRange()?.[this.unitId]?.[
      sheetId
    ] ?? {};
    return Object.values(rows)
      .flatMap((row) => Object.values(row))
      .filter(Boolean)
      .map((range) => ({ sheetId, ...boxOf(range) }))
      .filter(({ rows: down, columns }) => down * columns > 1);
  }

  /** Whole columns and rows as far as the sheet's cells go; reading what is beyond them would find nothing. */
  bounded(place: Place): Box {
    const sheet = this.sheet(place.sheetId);
    const rows = place.rows === MAX_ROWS ? sheet.getRowCount() : place.rows;
    const columns = place.columns === MAX_COLUMNS ? sheet.getColumnCount() : place.columns;
    if (rows * columns > MOST_CELLS) throw invalidArgument("The range has more cells than can be read at once.");
    return { row: place.row, column: place.column, rows, columns };
  }

  /** The smallest box around everything on the sheet; undefined where it is empty. */
  used(sheetId: string, valuesOnly: boolean): Box | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number): void => {
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const holds = cell && (cell.f || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== ""));
        if (holds || (!valuesOnly && cell?.s)) include(row, column);
      });
    for (const spill of this.spills(sheetId)) eachCell(spill, include);
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
