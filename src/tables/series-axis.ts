/** The axis of time of a series: every period between the first and the last, so that a gap shows as a gap. */
import { comparePeriods, getPeriodKind, toMonthRange, toPeriod, type Period } from "../query";
import type { SeriesSpan } from "./resolve-spec";

const STEPS = { month: 1, quarter: 3, year: 12 } as const;

/** January and February of a year, which customs publishes together. */
export const getJanuaryAndFebruary = (year: number): Period => toPeriod({ first: year * 12, last: year * 12 + 1 });

const getYear = (period: Period): number => Math.floor(toMonthRange(period).first / 12);

/**
 * All periods of the span from the first to the last of those found, oldest first. Spans of any length have no regular
 * axis: only those found are listed. January and February are one period where they were found together.
 * @param found Oldest first.
 */
export function listAxisPeriods(
  found: readonly Period[],
  { kind, sameMonthsAs }: Pick<SeriesSpan, "kind" | "sameMonthsAs">,
): Period[] {
  const [first, last] = [found[0], found[found.length - 1]];
  if (first === undefined || last === undefined) return [];
  if (sameMonthsAs !== undefined) return listSteps(first, last, 12);
  if (kind === "span") return [...found];
  if (kind === "year to date") return listYearsToDate(first, last);
  if (kind !== "month") return listSteps(first, last, STEPS[kind]);
  const together = new Set(found.filter((period) => getPeriodKind(period) !== "month"));
  const months = listSteps(first, last, STEPS.month).map((month) => {
    const pair = getJanuaryAndFebruary(getYear(month));
    return toMonthRange(month).first % 12 < 2 && together.has(pair) ? pair : month;
  });
  return [...new Set(months)];
}

/** Periods of the length of the first, one each step of months, up to the last. */
function listSteps(first: Period, last: Period, step: number): Period[] {
  const { first: start, last: end } = toMonthRange(first);
  const length = step === 1 ? 1 : end - start + 1;
  const until = toMonthRange(last).last;
  const count = Math.floor((until - (start + length - 1)) / step) + 1;
  return Array.from({ length: count }, (_, at) =>
    toPeriod({ first: start + at * step, last: start + at * step + length - 1 }),
  );
}

function listYearsToDate(first: Period, last: Period): Period[] {
  const years = Array.from({ length: getYear(last) - getYear(first) + 1 }, (_, at) => getYear(first) + at);
  return years
    .flatMap((year) => Array.from({ length: 12 }, (_, at) => toPeriod({ first: year * 12, last: year * 12 + at })))
    .filter((period) => comparePeriods(period, first) >= 0 && comparePeriods(period, last) <= 0);
}
