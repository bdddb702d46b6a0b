import { comparePeriods, computePeriodDistance, getPeriodKind, toMonthRange, type Period } from "../query";

/** A period of another kind counts as so many months further away: a year is compared with years. */
const OTHER_KIND_MONTHS = 36;

/** What compares is nearer than what does not: of years to date, the same months of another year. */
const OTHER_LENGTH_FACTOR = 2;

const countMonths = (period: Period): number => {
  const { first, last } = toMonthRange(period);
  return last - first + 1;
};

/** How far a period is from another, in months. */
export const computeDistance = (a: Period, b: Period): number =>
  computePeriodDistance(a, b) +
  OTHER_LENGTH_FACTOR * Math.abs(countMonths(a) - countMonths(b)) +
  (getPeriodKind(a) === getPeriodKind(b) ? 0 : OTHER_KIND_MONTHS);

/** The other periods, each once, the nearest to one first; the later of two that are equally near. */
export const sortByDistance = (periods: Iterable<Period>, from: Period): Period[] =>
  [...new Set(periods)]
    .filter((period) => period !== from)
    .map((period) => ({ period, distance: computeDistance(period, from) }))
    .sort((a, b) => a.distance - b.distance || comparePeriods(b.period, a.period))
    .map(({ period }) => period);
