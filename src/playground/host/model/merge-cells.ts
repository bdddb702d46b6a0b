import type { SheetCell, SheetRange } from "./address";

/** Joins each range with the one before it where the two are neighbours. */
function joinNeighbours(
  ranges: readonly SheetRange[],
  join: (range: SheetRange, next: SheetRange) => SheetRange | undefined,
): SheetRange[] {
  const joined: SheetRange[] = [];
  for (const next of ranges) {
    const last = joined.at(-1);
    const both = last?.sheetId === next.sheetId ? join(last, next) : undefined;
    if (both) joined[joined.length - 1] = both;
    else joined.push(next);
  }
  return joined;
}

/** Compares by sheet, and then by the numbers given. */
const compareBy = (read: (range: SheetRange) => readonly number[]) => (a: SheetRange, b: SheetRange) => {
  if (a.sheetId !== b.sheetId) return a.sheetId < b.sheetId ? -1 : 1;
  const others = read(b);
  return (
    read(a)
      .map((value, index) => value - others[index]!)
      .find((difference) => difference !== 0) ?? 0
  );
};

/** A few ranges of exactly these cells, since the engine compares each range with each formula. */
export function mergeCells(cells: readonly SheetCell[]): SheetRange[] {
  const single = cells.map(({ sheetId, row, column }) => ({ sheetId, row, column, rows: 1, columns: 1 }));
  const columns = joinNeighbours(
    single.sort(compareBy(({ column, row }) => [column, row])),
    (range, { column, row }) => {
      if (column !== range.column || row > range.row + range.rows) return undefined;
      return { ...range, rows: row - range.row + 1 };
    },
  );
  return joinNeighbours(
    columns.sort(compareBy(({ row, rows, column }) => [row, rows, column])),
    (range, { row, rows, column }) => {
      if (row !== range.row || rows !== range.rows || column !== range.column + range.columns) return undefined;
      return { ...range, columns: range.columns + 1 };
    },
  );
}
