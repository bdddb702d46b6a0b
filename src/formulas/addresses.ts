/** Addresses of cells in A1 notation. Rows and columns count from 0, as in Excel's object model. */

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface CellRange extends CellPosition {
  readonly rows: number;
  readonly columns: number;
}

/** The last row and column of a sheet. */
export const LAST_CELL: CellPosition = { row: 1_048_575, column: 16_383 };

/** "A", "Z", "AA": the letters of a column. */
export function formatColumnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : formatColumnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The column with these letters. */
export const parseColumnLetters = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "B4", or with fixed parts "$B$4", "$B4". */
export const formatCellAddress = (
  { row, column }: CellPosition,
  fixed: { readonly row?: boolean; readonly column?: boolean } = {},
): string => `${fixed.column ? "$" : ""}${formatColumnLetters(column)}${fixed.row ? "$" : ""}${row + 1}`;

/** "B4:D9"; "B4" for a single cell. */
export function formatRangeAddress({ row, column, rows, columns }: CellRange): string {
  const first = formatCellAddress({ row, column });
  const last = formatCellAddress({ row: row + rows - 1, column: column + columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** The name of a sheet as a reference writes it. */
const quoteSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

export const addSheetName = (sheet: string, address: string): string => `${quoteSheetName(sheet)}!${address}`;

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;
const COLUMNS = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?(\d+):\$?(\d+)$/;

const parseSheetName = (quoted: string | undefined, plain: string | undefined): string | undefined =>
  quoted?.replace(/''/g, "'") ?? plain;

const toSpan = (a: number, b: number): { first: number; count: number } => ({
  first: Math.min(a, b),
  count: Math.abs(a - b) + 1,
});

/** The range of a reference such as "Sheet1!$A$2:B9", "A:B" or "2:9"; undefined for any other text. */
export function parseRangeAddress(reference: string): (CellRange & { readonly sheet: string | undefined }) | undefined {
  const cells = REFERENCE.exec(reference);
  if (cells) {
    const [, quoted, plain, left, top, right = left, bottom = top] = cells as string[];
    const across = toSpan(parseColumnLetters(left!), parseColumnLetters(right!));
    const down = toSpan(Number(top) - 1, Number(bottom) - 1);
    return checkBounds(parseSheetName(quoted, plain), down, across);
  }
  const columns = COLUMNS.exec(reference);
  if (columns) {
    const [, quoted, plain, left, right] = columns as string[];
    return checkBounds(
      parseSheetName(quoted, plain),
      { first: 0, count: LAST_CELL.row + 1 },
      toSpan(parseColumnLetters(left!), parseColumnLetters(right!)),
    );
  }
  const rows = ROWS.exec(reference);
  if (!rows) return undefined;
  const [, quoted, plain, top, bottom] = rows as string[];
  return checkBounds(parseSheetName(quoted, plain), toSpan(Number(top) - 1, Number(bottom) - 1), {
    first: 0,
    count: LAST_CELL.column + 1,
  });
}

function checkBounds(
  sheet: string | undefined,
  down: { first: number; count: number },
  across: { first: number; count: number },
): (CellRange & { readonly sheet: string | undefined }) | undefined {
  const area = { sheet, row: down.first, rows: down.count, column: across.first, columns: across.count };
  const isInside =
    area.row >= 0 && area.row + area.rows <= LAST_CELL.row + 1 && area.column + area.columns <= LAST_CELL.column + 1;
  return isInside ? area : undefined;
}

export const contains = (area: CellRange, { row, column }: CellPosition): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
