import { KEY_ROLES, type KeyRole } from "../table/table-mapping";
import type { DigitsReader, NumberCell } from "./decimal-digits";
import type { Condition, KeyColumns } from "./conditions";
import type { KeyCell, KeyColumn } from "./key-column";

/** A column of numbers, and how its cells become decimal texts. */
export interface DigitsColumn {
  readonly name: string;
  readonly toDigits: DigitsReader;
}

/** The columns that a scan reads; those of numbers and of other texts by the names that rows have them under. */
export interface ScanColumns {
  readonly keys: KeyColumns;
  readonly digits: Readonly<Record<string, DigitsColumn>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** A row that was found: the codes of its keys; its numbers with the digits of the file, and its texts, where it has any. */
export interface ScannedRow {
  readonly keys: { readonly [Role in KeyRole]?: string };
  readonly digits: Readonly<Record<string, string | undefined>>;
  readonly texts: Readonly<Record<string, string | undefined>>;
}

/** The cells of a column in the rows at hand. */
export type CellReader = (column: string, isText: boolean) => Promise<ArrayLike<unknown>>;

/** Codes of cells; a column states the same few again and again. */
export type CodeReader = (column: KeyColumn, cell: KeyCell) => string | undefined;

export function createCodeReader(): CodeReader {
  const codes = new Map<string, Map<KeyCell, string | undefined>>();
  return (column, cell) => {
    let known = codes.get(column.name);
    if (!known) codes.set(column.name, (known = new Map()));
    if (!known.has(cell)) known.set(cell, column.toCode(cell));
    return known.get(cell);
  };
}

/** Of so many rows those that meet an alternative and have a code in each key column. */
export async function filterRows(
  rowCount: number,
  alternatives: readonly (readonly Condition[])[],
  { keys, digits, texts }: ScanColumns,
  readCells: CellReader,
  readCode: CodeReader,
): Promise<ScannedRow[]> {
  const readKey = (column: KeyColumn) => readCells(column.name, true) as Promise<ArrayLike<KeyCell>>;
  const matches = new Set<number>();
  for (const conditions of alternatives) {
    let rows: readonly number[] = Array.from({ length: rowCount }, (_none, row) => row);
    for (const { column, codes } of conditions) {
      const cells = await readKey(column);
      rows = rows.filter((row) => {
        const code = readCode(column, cells[row]);
        return code !== undefined && codes.has(code);
      });
      if (rows.length === 0) break;
    }
    for (const row of rows) matches.add(row);
  }
  if (matches.size === 0) return [];
  const keyCells = await readAll(
    KEY_ROLES.flatMap((role) => (keys[role] ? [[role, keys[role]] as const] : [])),
    readKey,
  );
  const digitsCells = await readAll(
    Object.entries(digits),
    ({ name }) => readCells(name, false) as Promise<ArrayLike<NumberCell>>,
  );
  const textCells = await readAll(Object.entries(texts), (name) => readCells(name, true));
  return [...matches]
    .sort((a, b) => a - b)
    .flatMap((row): ScannedRow[] => {
      const codes = keyCells.map(({ name, column, cells }) => [name, readCode(column, cells[row])] as const);
      if (codes.some(([, code]) => code === undefined)) return [];
      return [
        {
          keys: Object.fromEntries(codes),
          digits: Object.fromEntries(digitsCells.map(({ name, column, cells }) => [name, column.toDigits(cells[row])])),
          texts: Object.fromEntries(
            textCells.map(({ name, cells }) => [name, typeof cells[row] === "string" ? cells[row] : undefined]),
          ),
        },
      ];
    });
}

const readAll = <Name extends string, Column, Cell>(
  columns: readonly (readonly [Name, Column])[],
  read: (column: Column) => Promise<ArrayLike<Cell>>,
) => Promise.all(columns.map(async ([name, column]) => ({ name, column, cells: await read(column) })));
