import { mapAll } from "../dataset";
import type { ResolvedSpec } from "./resolve-spec";

/** What rows are compared by: their name, and their number in the column that orders the table. */
export interface SortKey {
  readonly name: string;
  readonly number: number | undefined;
}

/** The rows in the order of the spec, cut to its top. Rows without a number come last in both directions. */
export function sortRows<T>(
  rows: readonly T[],
  { kind, order, newestFirst, top, language }: ResolvedSpec,
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
  const keyed = mapAll(rows, (row) => ({ row, key: getKey(row) }));
  if (order.by !== "printed") keyed.sort((a, b) => compare(a.key, b.key));
  const sorted = keyed.map(({ row }) => row);
  // The top of a series in order of time is its newest periods.
  if (kind !== "series" || order.by !== "printed") return sorted.slice(0, top);
  const newest = sorted.slice(-(top ?? sorted.length));
  return newestFirst ? newest.reverse() : newest;
}
