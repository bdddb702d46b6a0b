/** Cells by number and by name. Rows and columns count from 0, as Excel's object model has them. */

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Area extends Spot {
  readonly rows: number;
  readonly columns: number;
}

/** The last row and column of a sheet. */
export const EDGE: Spot = { row: 1_048_575, column: 16_383 };

/** "A", "Z", "AA": the letters of a column. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** The column of its letters. */
export const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "B4"; "$B$4" or "$B4" where a part is fixed. */
export const cellAt = (
  { row, column }: Spot,
  fixed: { readonly row?: boolean; readonly column?: boolean } = {},
): string => `${fixed.column ? "$" : ""}${lettersOf(column)}${fixed.row ? "$" : ""}${row + 1}`;

/** "B4:D9", or "B4" where it is one cell. */
export function areaText({ row, column, rows, columns }: Area): string {
  const first = cellAt({ row, column });
  const last = cellAt({ row: row + rows - 1, column: column + columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** The sheet's name as a reference writes it. */
export const sheetText = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

export const onSheet = (sheet: string, address: string): string => `${sheetText(sheet)}!${address}`;

const REFERENCE = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;
const COLUMNS = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?(\d+):\$?(\d+)$/;

const sheetOf = (quoted: string | undefined, plain: string | undefined): string | undefined =>
  quoted?.replace(/''/g, "'") ?? plain;

const spanning = (a: number, b: number): { first: number; count: number } => ({
  first: Math.min(a, b),
  count: Math.abs(a - b) + 1,
});

/** The area that a reference names, "Sheet1!$A$2:B9", whole columns and rows too; undefined where it is none. */
export function areaOf(reference: string): (Area & { readonly sheet: string | undefined }) | undefined {
  const cells = REFERENCE.exec(reference);
  if (cells) {
    const [, quoted, plain, left, top, right = left, bottom = top] = cells as string[];
    const across = spanning(columnOf(left!), columnOf(right!));
    const down = spanning(Number(top) - 1, Number(bottom) - 1);
    return withinEdge(sheetOf(quoted, plain), down, across);
  }
  const columns = COLUMNS.exec(reference);
  if (columns) {
    const [, quoted, plain, left, right] = columns as string[];
    return withinEdge(
      sheetOf(quoted, plain),
      { first: 0, count: EDGE.row + 1 },
      spanning(columnOf(left!), columnOf(right!)),
    );
  }
  const rows = ROWS.exec(reference);
  if (!rows) return undefined;
  const [, quoted, plain, top, bottom] = rows as string[];
  return withinEdge(sheetOf(quoted, plain), spanning(Number(top) - 1, Number(bottom) - 1), {
    first: 0,
    count: EDGE.column + 1,
  });
}

function withinEdge(
  sheet: string | undefined,
  down: { first: number; count: number },
  across: { first: number; count: number },
): (Area & { readonly sheet: string | undefined }) | undefined {
  const area = { sheet, row: down.first, rows: down.count, column: across.first, columns: across.count };
  const inside = area.row >= 0 && area.row + area.rows <= EDGE.row + 1 && area.column + area.columns <= EDGE.column + 1;
  return inside ? area : undefined;
}

export const contains = (area: Area, { row, column }: Spot): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
