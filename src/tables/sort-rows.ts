import type { TableSpec } from "./spec";

/** A line as it is compared: its name and the number in the column that orders. */
export interface SortKey {
  readonly name: string;
  readonly number: number | undefined;
}

/** Lines in the order of the spec, cut to its top; what has no number stands last, whichever way. */
export function sortRows<T>(
  rows: readonly T[],
  { kind, order, top, language }: TableSpec,
  getKey: (row: T) => SortKey,
): T[] {
  const sign = order.descending ? -1 : 1;
  const collator = new Intl.Collator(language === "zh" ? "zh-Hans-CN" : "en");
  const compare = (a: SortKey, b: SortKey): number => {
    if (order.by === "name") return sign * collator.compare(a.name, b.name);
    if (a.number === undefined || b.number === undefined)
      return Number(a.number === undefined) - Number(b.number === undefined);
    return sign * (a.number - b.number);
  };
  const keyed = rows.map((row) => ({ line: row, key: getKey(row) }));
  if (order.by !== "printed") keyed.sort((a, b) => compare(a.key, b.key));
  const sorted = keyed.map(({ line: row }) => row);
  // Of a series in order of time the last lines are the ones that matter.
  return kind === "series" && order.by === "printed" ? sorted.slice(-(top ?? sorted.length)) : sorted.slice(0, top);
}
