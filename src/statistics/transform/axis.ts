/** The periods of a transformed series, the same for all its subjects. */
import { comparePeriods, toMonthRange, toPeriod, type MonthRange, type Period, type PeriodKind } from "../../query";
import type { Frequency } from "../../query/transformation";
import { listSubjectPeriods } from "../subject-periods";
import { findFigure, type Figures } from "./figures";

const LENGTHS: Readonly<Record<Frequency, number>> = { month: 1, "single month": 1, quarter: 3, year: 12 };

/** January and February of the year of a month, which customs publishes together. */
const getJanuaryAndFebruary = (month: number): Period => {
  const january = month - (month % 12);
  return toPeriod({ first: january, last: january + 1 });
};

const isJanuaryOrFebruary = (month: number): boolean => month % 12 < 2;

/** When January and February are one period: always, where customs has no figures for each, or never. */
export type Pairing = "always" | "where needed" | "never";

/** The period of the frequency that a month is in. */
function findPeriod(month: number, frequency: Frequency, isPaired: (month: number) => boolean): Period {
  if (LENGTHS[frequency] === 1 && isJanuaryOrFebruary(month) && isPaired(month)) return getJanuaryAndFebruary(month);
  const first = month - (month % LENGTHS[frequency]);
  return toPeriod({ first, last: first + LENGTHS[frequency] - 1 });
}

/** Whether January and February are one period: where a subject has a figure for both together, and none for either. */
function needsPair(allFigures: readonly Figures[], month: number): boolean {
  const january = month - (month % 12);
  const [one, other] = [january, january + 1].map((at) => toPeriod({ first: at, last: at }));
  return (
    !allFigures.some((figures) => findFigure(figures, one!) ?? findFigure(figures, other!)) &&
    allFigures.some((figures) => findFigure(figures, getJanuaryAndFebruary(january)))
  );
}

/** The months for which any of the subjects can have figures. */
function findMonths(allFigures: readonly Figures[]): MonthRange | undefined {
  const months = allFigures.flatMap(({ dataset, subject }) => {
    const periods = listSubjectPeriods(dataset, subject, "month");
    return periods.length > 0 ? [toMonthRange(periods[0]!).first, toMonthRange(periods[periods.length - 1]!).last] : [];
  });
  return months.length > 0 ? { first: Math.min(...months), last: Math.max(...months) } : undefined;
}

export interface AxisRange {
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

/** Every period of the frequency within the range, as far as the subjects can have figures, oldest first. */
export function listAxis(
  allFigures: readonly Figures[],
  frequency: Frequency,
  { from, to }: AxisRange,
  pairing: Pairing,
): Period[] {
  const known = findMonths(allFigures);
  if (!known) return [];
  const first = Math.max(known.first, from ? toMonthRange(from).first : -Infinity);
  const last = Math.min(known.last, to ? toMonthRange(to).last : Infinity);
  const isPaired = (month: number): boolean =>
    pairing === "always" || (pairing === "where needed" && needsPair(allFigures, month));
  const periods = new Set<Period>();
  for (let month = first; month <= last; month += 1) periods.add(findPeriod(month, frequency, isPaired));
  // A quarter or year that begins before the range or ends after it is not in it.
  return [...periods].filter((period) => {
    const months = toMonthRange(period);
    return LENGTHS[frequency] === 1 || (months.first >= first && months.last <= last);
  });
}

/** The period before another on the axis. */
export function getPeriodBefore(period: Period, frequency: Frequency, pairing: Pairing): Period {
  return findPeriod(toMonthRange(period).first - 1, frequency, () => pairing === "always");
}

/** A period that is compared with those of the axis: January and February are one where they are on the axis. */
export const alignBase = (base: Period, pairing: Pairing): Period => {
  const { first, last } = toMonthRange(base);
  return first === last && isJanuaryOrFebruary(first) && pairing === "always" ? getJanuaryAndFebruary(first) : base;
};

/** The periods of a kind without a regular axis, as far as any of the subjects can have a figure, oldest first. */
export function listIrregularAxis(allFigures: readonly Figures[], kind: PeriodKind, { from, to }: AxisRange): Period[] {
  const periods = new Set(allFigures.flatMap(({ dataset, subject }) => listSubjectPeriods(dataset, subject, kind)));
  return [...periods]
    .filter((period) => (!from || comparePeriods(period, from) >= 0) && (!to || comparePeriods(period, to) <= 0))
    .sort(comparePeriods);
}
