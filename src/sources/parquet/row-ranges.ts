import type { RowRange } from "./read-column";

/** The rows that are in both. */
export const intersectRows = (some: readonly RowRange[], others: readonly RowRange[]): RowRange[] =>
  some.flatMap(({ start, end }) =>
    others
      .map((other) => ({ start: Math.max(start, other.start), end: Math.min(end, other.end) }))
      .filter((rows) => rows.start < rows.end),
  );

/** The rows of all ranges, each once. */
export function uniteRows(ranges: readonly RowRange[]): RowRange[] {
  const united: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}
