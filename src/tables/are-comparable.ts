import { toMonthRange, type Period } from "../query";

/**
 * Whether a line may be drawn through figures of these periods: when all are equally long, or accumulate within one
 * year. Else it would go up and down with the length of the periods, and say nothing of the trade.
 */
export function areComparable(periods: readonly Period[]): boolean {
  const spans = periods.map(toMonthRange);
  const lengths = new Set(spans.map(({ first, last }) => last - first));
  const years = new Set(spans.flatMap(({ first, last }) => [Math.floor(first / 12), Math.floor(last / 12)]));
  return lengths.size < 2 || years.size < 2;
}
