/** Cells as the object model knows them: values, formulas, texts, formats. */
import { eachCell } from "./address";
import { invalidArgument } from "./errors";
import { TYPES, type Edit, type Grid, type UniverCell } from "./grid";
import { enter, type ParseValue } from "./input";
import { GENERAL, TEXT, toUniver, type CellFormat } from "./styles";
import type { Place } from "./types";

export type CellValue = string | number | boolean;

/** What a cell shows while the answer of a custom function is on its way. */
export const BUSY = "#BUSY!";
/** The formula engine has no such error; this one of its own stands for it. */
export const ENGINE_BUSY = "#GETTING_DATA";

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!|BUSY!|FIELD!)$/;

/** Formats numbers by Excel's patterns, and reads what people type. */
export interface NumberFormats {
  format(pattern: string, value: unknown): string;
  parseValue: ParseValue;
}

/** The format that came with a value, shown where the cell has none of its own. */
export type ValueFormat = (sheetId: string, row: number, column: number, value: CellValue) => string | undefined;

/** Nothing of a value remains: what is written over it counts alone. */
const FRESH: UniverCell = { v: null, f: null, si: null, p: null };

export class Cells {
  constructor(
    readonly grid: Grid,
    private readonly formats: NumberFormats,
    private readonly valueFormat: ValueFormat,
  ) {}

  value({ sheetId }: Place, row: number, column: number): CellValue {
    const cell = this.grid.cell(sheetId, row, column);
    if (cell?.v === ENGINE_BUSY) return BUSY;
    if (cell?.v === undefined || cell.v === null) return cell?.f ? BUSY : "";
    return cell.t === TYPES.boolean ? Boolean(cell.v) : cell.v;
  }

  /** The formula where there is one, else the value. */
  formula(place: Place, row: number, column: number): CellValue {
    return this.grid.raw(place.sheetId, row, column)?.f || this.value(place, row, column);
  }

  /** One of Excel.RangeValueType. */
  valueType(place: Place, row: number, column: number): string {
    const value = this.value(place, row, column);
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    const cell = this.grid.cell(place.sheetId, row, column);
    if (ERROR.test(value) && cell?.t !== TYPES.forcedText) return "Error";
    return value === "" && !cell?.f ? "Empty" : "String";
  }

  numberFormat({ sheetId }: Place, row: number, column: number): string {
    return this.grid.format(sheetId, row, column).numberFormat ?? GENERAL;
  }

  /** The format that a number is shown in: the cell's own, else the one that came with the value. */
  shownFormat(place: Place, row: number, column: number): string {
    const own = this.numberFormat(place, row, column);
    if (own !== GENERAL) return own;
    return this.valueFormat(place.sheetId, row, column, this.value(place, row, column)) ?? GENERAL;
  }

  text(place: Place, row: number, column: number): string {
    const value = this.value(place, row, column);
    if (typeof value === "boolean") return String(value).toUpperCase();
    if (typeof value === "string") return value;
    const pattern = this.shownFormat(place, row, column);
    return pattern === TEXT ? String(value) : this.formats.format(pattern, value);
  }

  read<T>(place: Place, one: (place: Place, row: number, column: number) => T): T[][] {
    const box = this.grid.bounded(place);
    return Array.from({ length: box.rows }, (_row, down) =>
      Array.from({ length: box.columns }, (_column, right) =>
        one.call(this, place, box.row + down, box.column + right),
      ),
    );
  }

  /** Writes values or formulas as if they were typed; null leaves a cell as it is. */
  write(place: Place, values: unknown): void {
    const edits: Edit[] = [];
    this.#spread(place, values, (row, column, written) => {
      if (written === null || written === undefined) return;
      edits.push({ row, column, cell: this.#entered(place, row, column, written) });
    });
    this.grid.write(place.sheetId, edits, "values");
  }

  #entered(place: Place, row: number, column: number, written: unknown): UniverCell {
    const own = this.numberFormat(place, row, column);
    const entered = enter(written, own === TEXT, (text) => this.formats.parseValue(text));
    if ("empty" in entered) return FRESH;
    if ("formula" in entered) return { ...FRESH, f: entered.formula };
    const { value, format } = entered;
    if (typeof value === "string") return { ...FRESH, v: value, t: this.#textType(value) };
    if (typeof value === "boolean") return { ...FRESH, v: value ? 1 : 0, t: TYPES.boolean };
    const implied = format && own === GENERAL ? { s: toUniver({ numberFormat: format }) } : {};
    return { ...FRESH, v: value, t: TYPES.number, ...implied };
  }

  /** Text stays text whatever it looks like: where Univer would take it for something else, it is told not to. */
  #textType(text: string): number {
    const ambiguous = /^[=+\-@'#]/.test(text) || this.formats.parseValue(text) !== null;
    return ambiguous ? TYPES.forcedText : TYPES.text;
  }

  writeNumberFormats(place: Place, patterns: unknown): void {
    const edits: Edit[] = [];
    this.#spread(place, patterns, (row, column, pattern) => {
      if (pattern === null || pattern === undefined) return;
      edits.push({ row, column, cell: { s: toUniver({ numberFormat: String(pattern) }) } });
    });
    this.grid.write(place.sheetId, edits, "styles");
  }

  /** Changes the format of every cell of a place. */
  writeFormat(place: Place, change: (row: number, column: number) => CellFormat | undefined): void {
    const edits: Edit[] = [];
    eachCell(this.grid.bounded(place), (row, column) => {
      const format = change(row, column);
      if (format) edits.push({ row, column, cell: { s: toUniver(format) } });
    });
    this.grid.write(place.sheetId, edits, "styles");
  }

  clear(place: Place, what: "All" | "Contents" | "Formats"): void {
    const edits: Edit[] = [];
    const cell: UniverCell = {
      ...(what === "Formats" ? {} : FRESH),
      ...(what === "Contents" ? {} : { s: null }),
    };
    eachCell(this.grid.bounded(place), (row, column) => {
      if (this.grid.raw(place.sheetId, row, column)) edits.push({ row, column, cell });
    });
    this.grid.write(place.sheetId, edits, what === "Formats" ? "styles" : "values");
  }

  /** Gives each cell its own of a matrix, or all the one that was written; any other size is refused. */
  #spread(place: Place, written: unknown, put: (row: number, column: number, value: unknown) => void): void {
    const box = this.grid.bounded(place);
    if (!Array.isArray(written)) return eachCell(box, (row, column) => put(row, column, written));
    const matrix = written as unknown[];
    const one = matrix.length === 1 && Array.isArray(matrix[0]) && matrix[0].length === 1;
    const fits =
      matrix.length === box.rows && matrix.every((line) => Array.isArray(line) && line.length === box.columns);
    if (!one && !fits) {
      const size = `${matrix.length} x ${Array.isArray(matrix[0]) ? matrix[0].length : 1}`;
      throw invalidArgument(`The array of ${size} does not have the size of the range, ${box.rows} x ${box.columns}.`);
    }
    eachCell(box, (row, column) => {
      const line = matrix[one ? 0 : row - box.row] as unknown[];
      put(row, column, line[one ? 0 : column - box.column]);
    });
  }
}
