/** Cells as the object model presents them: values, formulas, texts, formats. */
import { forEachCell, type SheetRange } from "./address";
import { invalidArgument } from "./errors";
import { CELL_TYPES, type CellEdit, type Grid, type UniverCell } from "./grid";
import { parseInput, type ParseValue } from "./parse-input";
import { GENERAL, TEXT, toUniverStyle, type CellFormat } from "./styles";

export type CellValue = string | number | boolean;

/** The value of a cell while the answer of a custom function is outstanding. */
export const BUSY = "#BUSY!";
/** The engine's own error that stands for it, since the engine has no #BUSY!. */
export const ENGINE_BUSY = "#GETTING_DATA";

const ERROR_PATTERN = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!|BUSY!|FIELD!)$/;

/** Formats numbers by Excel's patterns and parses typed values. */
export interface NumberFormats {
  format(pattern: string, value: unknown): string;
  parseValue: ParseValue;
}

/** Finds the format that came with a value; it applies where the cell has none of its own. */
export type FindValueFormat = (sheetId: string, row: number, column: number, value: CellValue) => string | undefined;

/** Clears all parts of a value, so that a later write leaves none of them behind. */
const EMPTY_CELL: UniverCell = { v: null, f: null, si: null, p: null };

export class Cells {
  constructor(
    readonly grid: Grid,
    private readonly formats: NumberFormats,
    private readonly findValueFormat: FindValueFormat,
  ) {}

  getValue({ sheetId }: SheetRange, row: number, column: number): CellValue {
    const cell = this.grid.getCell(sheetId, row, column);
    if (cell?.v === ENGINE_BUSY) return BUSY;
    if (cell?.v === undefined || cell.v === null) return cell?.f ? BUSY : "";
    return cell.t === CELL_TYPES.boolean ? Boolean(cell.v) : cell.v;
  }

  /** The formula, or the value where there is no formula. */
  getFormula(sheetRange: SheetRange, row: number, column: number): CellValue {
    return this.grid.getRawCell(sheetRange.sheetId, row, column)?.f || this.getValue(sheetRange, row, column);
  }

  /** One of Excel.RangeValueType. */
  getValueType(sheetRange: SheetRange, row: number, column: number): string {
    const value = this.getValue(sheetRange, row, column);
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    const cell = this.grid.getCell(sheetRange.sheetId, row, column);
    if (ERROR_PATTERN.test(value) && cell?.t !== CELL_TYPES.forcedText) return "Error";
    return value === "" && !cell?.f ? "Empty" : "String";
  }

  getNumberFormat({ sheetId }: SheetRange, row: number, column: number): string {
    return this.grid.getFormat(sheetId, row, column).numberFormat ?? GENERAL;
  }

  /** The format that a number is shown in: the cell's own, or else the one that came with the value. */
  getDisplayedFormat(sheetRange: SheetRange, row: number, column: number): string {
    const ownFormat = this.getNumberFormat(sheetRange, row, column);
    if (ownFormat !== GENERAL) return ownFormat;
    return this.findValueFormat(sheetRange.sheetId, row, column, this.getValue(sheetRange, row, column)) ?? GENERAL;
  }

  getText(sheetRange: SheetRange, row: number, column: number): string {
    const value = this.getValue(sheetRange, row, column);
    if (typeof value === "boolean") return String(value).toUpperCase();
    if (typeof value === "string") return value;
    const pattern = this.getDisplayedFormat(sheetRange, row, column);
    return pattern === TEXT ? String(value) : this.formats.format(pattern, value);
  }

  read<T>(sheetRange: SheetRange, readCell: (sheetRange: SheetRange, row: number, column: number) => T): T[][] {
    const range = this.grid.clipToSheet(sheetRange);
    return Array.from({ length: range.rows }, (_row, down) =>
      Array.from({ length: range.columns }, (_column, right) =>
        readCell.call(this, sheetRange, range.row + down, range.column + right),
      ),
    );
  }

  /** Writes values or formulas as if they were typed; null leaves a cell as it is. */
  write(sheetRange: SheetRange, values: unknown): void {
    const edits: CellEdit[] = [];
    this.#forEachValue(sheetRange, values, (row, column, input) => {
      if (input === null || input === undefined) return;
      edits.push({ row, column, cell: this.#toUniverCell(sheetRange, row, column, input) });
    });
    this.grid.write(sheetRange.sheetId, edits, "values");
  }

  #toUniverCell(sheetRange: SheetRange, row: number, column: number, input: unknown): UniverCell {
    const ownFormat = this.getNumberFormat(sheetRange, row, column);
    const parsed = parseInput(input, ownFormat === TEXT, (text) => this.formats.parseValue(text));
    if ("empty" in parsed) return EMPTY_CELL;
    if ("formula" in parsed) return { ...EMPTY_CELL, f: parsed.formula };
    const { value, format } = parsed;
    if (typeof value === "string") return { ...EMPTY_CELL, v: value, t: this.#chooseTextType(value) };
    if (typeof value === "boolean") return { ...EMPTY_CELL, v: value ? 1 : 0, t: CELL_TYPES.boolean };
    const impliedStyle = format && ownFormat === GENERAL ? { s: toUniverStyle({ numberFormat: format }) } : {};
    return { ...EMPTY_CELL, v: value, t: CELL_TYPES.number, ...impliedStyle };
  }

  /** Keeps text as text where Univer would take it for a number or formula. */
  #chooseTextType(text: string): number {
    const ambiguous = /^[=+\-@'#]/.test(text) || this.formats.parseValue(text) !== null;
    return ambiguous ? CELL_TYPES.forcedText : CELL_TYPES.text;
  }

  writeNumberFormats(sheetRange: SheetRange, patterns: unknown): void {
    const edits: CellEdit[] = [];
    this.#forEachValue(sheetRange, patterns, (row, column, pattern) => {
      if (pattern === null || pattern === undefined) return;
      edits.push({ row, column, cell: { s: toUniverStyle({ numberFormat: String(pattern) }) } });
    });
    this.grid.write(sheetRange.sheetId, edits, "styles");
  }

  /** Changes the format of every cell of a range. */
  writeFormat(sheetRange: SheetRange, change: (row: number, column: number) => CellFormat | undefined): void {
    const edits: CellEdit[] = [];
    forEachCell(this.grid.clipToSheet(sheetRange), (row, column) => {
      const format = change(row, column);
      if (format) edits.push({ row, column, cell: { s: toUniverStyle(format) } });
    });
    this.grid.write(sheetRange.sheetId, edits, "styles");
  }

  clear(sheetRange: SheetRange, what: "All" | "Contents" | "Formats"): void {
    const edits: CellEdit[] = [];
    const cell: UniverCell = {
      ...(what === "Formats" ? {} : EMPTY_CELL),
      ...(what === "Contents" ? {} : { s: null }),
    };
    forEachCell(this.grid.clipToSheet(sheetRange), (row, column) => {
      if (this.grid.getRawCell(sheetRange.sheetId, row, column)) edits.push({ row, column, cell });
    });
    this.grid.write(sheetRange.sheetId, edits, what === "Formats" ? "styles" : "values");
  }

  /** Visits the cells with their values: a matrix of the same size, or one value for all cells. @throws ApiError else. */
  #forEachValue(
    sheetRange: SheetRange,
    input: unknown,
    put: (row: number, column: number, value: unknown) => void,
  ): void {
    const range = this.grid.clipToSheet(sheetRange);
    if (!Array.isArray(input)) return forEachCell(range, (row, column) => put(row, column, input));
    const matrix = input as unknown[];
    const readCell = matrix.length === 1 && Array.isArray(matrix[0]) && matrix[0].length === 1;
    const isSameSize =
      matrix.length === range.rows && matrix.every((line) => Array.isArray(line) && line.length === range.columns);
    if (!readCell && !isSameSize) {
      const size = `${matrix.length} x ${Array.isArray(matrix[0]) ? matrix[0].length : 1}`;
      throw invalidArgument(
        `The array of ${size} does not have the size of the range, ${range.rows} x ${range.columns}.`,
      );
    }
    forEachCell(range, (row, column) => {
      const line = matrix[readCell ? 0 : row - range.row] as unknown[];
      put(row, column, line[readCell ? 0 : column - range.column]);
    });
  }
}
