/** Ranges of cells, and the A1 addresses that people and formulas write for them. */

/** A rectangle of cells on a sheet; row and column count from 0. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells and the sheet it is on, by the sheet's id. */
export interface SheetRange extends CellRange {
  readonly sheetId: string;
}

/** A cell and the sheet it is on, by the sheet's id. */
export interface SheetCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Excel's limits; whole columns and rows reach this far. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A, B ... Z, AA ... for a column counted from 0. */
const formatColumn = (column: number): string =>
  (column >= 26 ? formatColumn(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const parseColumn = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d*)$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d*)$/;

/** The range between two opposite corners; undefined where it leaves the sheet. */
function toRange(row1: number, column1: number, row2: number, column2: number): CellRange | undefined {
  const [row, column] = [Math.min(row1, row2), Math.min(column1, column2)];
  const range = { row, column, rows: Math.abs(row1 - row2) + 1, columns: Math.abs(column1 - column2) + 1 };
  return isOnSheet(range) ? range : undefined;
}

export const isOnSheet = ({ row, column, rows, columns }: CellRange): boolean =>
  row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;

/** A1, $A$1, A1:B2, A:C or 2:5 as a range; undefined for anything else. */
export function parseRange(address: string): CellRange | undefined {
  const [first = "", last = first, ...rest] = address.trim().split(":");
  if (rest.length > 0) return undefined;
  const [corner1, corner2] = [CELL.exec(first), CELL.exec(last)];
  if (corner1 && corner2)
    return toRange(Number(corner1[2]) - 1, parseColumn(corner1[1]!), Number(corner2[2]) - 1, parseColumn(corner2[1]!));
  if (!address.includes(":")) return undefined;
  const [column1, column2] = [COLUMN.exec(first), COLUMN.exec(last)];
  if (column1 && column2) return toRange(0, parseColumn(column1[1]!), MAX_ROWS - 1, parseColumn(column2[1]!));
  const [row1, row2] = [ROW.exec(first), ROW.exec(last)];
  if (row1 && row2) return toRange(Number(row1[1]) - 1, 0, Number(row2[1]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** Splits an address into the sheet's name, without quotes, and the cells; the name is undefined where there is none. */
export function splitSheet(address: string): { sheet?: string; cells: string } {
  const separator = address.lastIndexOf("!");
  if (separator < 0) return { cells: address };
  const name = address.slice(0, separator);
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted ? quoted[1]!.replaceAll("''", "'") : name, cells: address.slice(separator + 1) };
}

/** The address of a range without its sheet: A1, A1:B2, and A:C or 2:5 for whole columns and rows. */
function formatRange({ row, column, rows, columns }: CellRange): string {
  const [left, right] = [formatColumn(column), formatColumn(column + columns - 1)];
  if (rows === MAX_ROWS) return `${left}:${right}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${left}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}${row + rows}`;
}

/** A sheet's name as an address writes it, in quotes where a formula needs them. */
const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const formatAddress = (sheet: string, range: CellRange): string => `${quoteSheet(sheet)}!${formatRange(range)}`;

/** The cells that two ranges share; undefined where they are disjoint. */
export function intersect(a: CellRange, b: CellRange): CellRange | undefined {
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const containsRange = (outer: CellRange, inner: CellRange): boolean => {
  const shared = intersect(outer, inner);
  return shared !== undefined && shared.rows === inner.rows && shared.columns === inner.columns;
};

/** Visits every cell of a range, row by row. */
export function forEachCell(
  { row, column, rows, columns }: CellRange,
  visit: (row: number, column: number) => void,
): void {
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) visit(row + down, column + right);
}
