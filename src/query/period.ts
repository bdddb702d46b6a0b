/**
 * A period in ISO 8601, in its one canonical form: month `2025-11`; quarter `2025-Q3`; year `2025`;
 * any other span of months, year to date among them, `2025-01/2025-11`.
 */
export type Period = string;
export type PeriodKind = "month" | "quarter" | "year" | "year to date" | "span";

/** Months since year 0, first and last. */
export interface MonthRange {
  readonly first: number;
  readonly last: number;
}

export const toMonthIndex = (year: number, month: number): number => year * 12 + month - 1;
export const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const formatMonth = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;

/** The canonical text of a span of months. */
export function toPeriod({ first, last }: MonthRange): Period {
  const year = Math.floor(first / 12);
  const [from, length] = [first % 12, last - first + 1];
  if (length === 1) return formatMonth(first);
  if (length === 12 && from === 0) return String(year);
  if (length === 3 && from % 3 === 0) return `${year}-Q${from / 3 + 1}`;
  return `${formatMonth(first)}/${formatMonth(last)}`;
}

/** The months of a period. */
export function toMonthRange(period: Period): MonthRange {
  const [from = "", to = from] = period.split("/");
  const quarter = /^(\d{4})-Q([1-4])$/.exec(from);
  if (quarter) return createMonthRange(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
  if (/^\d{4}$/.test(period)) return createMonthRange(Number(period), 1, 12);
  const index = (text: string) => toMonthIndex(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  return { first: index(from), last: index(to) };
}

/** Any period as a span of months, `2025-01/2025-03`. */
export function formatSpan(period: Period): string {
  const { first, last } = toMonthRange(period);
  return `${formatMonth(first)}/${formatMonth(last)}`;
}

export const createMonthRange = (year: number, from: number, to: number): MonthRange => ({
  first: toMonthIndex(year, from),
  last: toMonthIndex(year, to),
});

/** What kind of period it is. A year is a year although it is also its own year to date. */
export function getPeriodKind(period: Period): PeriodKind {
  if (/^\d{4}$/.test(period)) return "year";
  if (/-Q\d$/.test(period)) return "quarter";
  if (!period.includes("/")) return "month";
  const { first, last } = toMonthRange(period);
  return first % 12 === 0 && last - first < 12 ? "year to date" : "span";
}

const shiftPeriod = (period: Period, months: number): Period => {
  const { first, last } = toMonthRange(period);
  return toPeriod({ first: first + months, last: last + months });
};

/** The same period one year earlier. */
export const getYearBefore = (period: Period): Period => shiftPeriod(period, -12);

/** The same period one year later. */
export const getYearAfter = (period: Period): Period => shiftPeriod(period, 12);

/** The first month of a period. */
export const getFirstMonth = (period: Period): Period => formatMonth(toMonthRange(period).first);

/** The last month of a period. */
export const getLastMonth = (period: Period): Period => formatMonth(toMonthRange(period).last);

/** Order of time: by last month, then by first. */
export function comparePeriods(a: Period, b: Period): number {
  const [x, y] = [toMonthRange(a), toMonthRange(b)];
  return x.last - y.last || x.first - y.first;
}

/** How far two periods lie apart, in months of start and end together; 0 for the same. */
export function computePeriodDistance(a: Period, b: Period): number {
  const [x, y] = [toMonthRange(a), toMonthRange(b)];
  return Math.abs(x.first - y.first) + Math.abs(x.last - y.last);
}

/** The period as a person reads it: "Jan-Nov 2025", "Nov 2025", "Q3 2025", "2025". */
export function formatPeriod(period: Period): string {
  const quarter = /^(\d{4})-(Q\d)$/.exec(period);
  if (quarter) return `${quarter[2]} ${quarter[1]}`;
  if (/^\d{4}$/.test(period)) return period;
  const { first, last } = toMonthRange(period);
  const name = (index: number) => MONTH_NAMES[index % 12];
  const year = (index: number) => Math.floor(index / 12);
  if (first === last) return `${name(first)} ${year(first)}`;
  if (year(first) === year(last)) return `${name(first)}-${name(last)} ${year(first)}`;
  return `${name(first)} ${year(first)}-${name(last)} ${year(last)}`;
}
