import { toMonthRange, type Period } from "../query";

/**
 * Whether figures of these periods can be joined by a line: the periods are equally long, or accumulate within one
 * year. Otherwise the line would follow the length of the periods instead of the trade.
 */
export function areComparable(periods: readonly Period[]): boolean {
  const ranges = periods.map(toMonthRange);
  const lengths = new Set(ranges.map(({ first, last }) => last - first));
  const years = new Set(ranges.flatMap(({ first, last }) => [Math.floor(first / 12), Math.floor(last / 12)]));
  return lengths.size < 2 || years.size < 2;
}
