import type { Language } from "../language";

/**
 * A period in its canonical form, after ISO 8601: month `2025-11`, quarter `2025-Q3`, year `2025`; any other span of
 * months, including a year to date, `2025-01/2025-11`.
 */
export type Period = string;
export type PeriodKind = "month" | "quarter" | "year" | "year to date" | "span";

/** First and last month of a period, inclusive, as {@link toMonthIndex} counts them. */
export interface MonthRange {
  readonly first: number;
  readonly last: number;
}

/** Months since January of year 0; `month` counts from 1. */
export const toMonthIndex = (year: number, month: number): number => year * 12 + month - 1;
export const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const formatMonth = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;

/** Formulas and data name the same few periods again and again. */
const MAX_REMEMBERED = 5_000;

function remember<Key, Value>(results: Map<Key, Value>, key: Key, compute: () => Value): Value {
  let value = results.get(key);
  if (value === undefined) {
    if (results.size >= MAX_REMEMBERED) results.clear();
    results.set(key, (value = compute()));
  }
  return value;
}

const periodsByRange = new Map<number, Period>();
const rangesByPeriod = new Map<Period, MonthRange>();
const MOST_MONTHS = 2 ** 20;

/** The canonical period of a range of months. */
export const toPeriod = (range: MonthRange): Period =>
  remember(periodsByRange, range.first * MOST_MONTHS + range.last, () => formatRange(range));

function formatRange({ first, last }: MonthRange): Period {
  const year = Math.floor(first / 12);
  const [from, length] = [first % 12, last - first + 1];
  if (length === 1) return formatMonth(first);
  if (length === 12 && from === 0) return String(year);
  if (length === 3 && from % 3 === 0) return `${year}-Q${from / 3 + 1}`;
  return `${formatMonth(first)}/${formatMonth(last)}`;
}

/** The range of months that a canonical period covers. */
export const toMonthRange = (period: Period): MonthRange => remember(rangesByPeriod, period, () => parseRange(period));

function parseRange(period: Period): MonthRange {
  const [from = "", to = from] = period.split("/");
  const quarter = /^(\d{4})-Q([1-4])$/.exec(from);
  if (quarter) return createMonthRange(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
  if (/^\d{4}$/.test(period)) return createMonthRange(Number(period), 1, 12);
  const index = (text: string) => toMonthIndex(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  return { first: index(from), last: index(to) };
}

/** A period of any kind written as a span of months: `2025-01/2025-03`. */
export function formatSpan(period: Period): string {
  const { first, last } = toMonthRange(period);
  return `${formatMonth(first)}/${formatMonth(last)}`;
}

const createMonthRange = (year: number, from: number, to: number): MonthRange => ({
  first: toMonthIndex(year, from),
  last: toMonthIndex(year, to),
});

/** The kind of a period. January to December counts as a year, not as a year to date. */
export function getPeriodKind(period: Period): PeriodKind {
  if (/^\d{4}$/.test(period)) return "year";
  if (/-Q\d$/.test(period)) return "quarter";
  if (!period.includes("/")) return "month";
  const { first, last } = toMonthRange(period);
  return first % 12 === 0 && last - first < 12 ? "year to date" : "span";
}

/** The same span of months, later by a number of them. */
export const shiftPeriod = (period: Period, months: number): Period => {
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

/** Compares periods in time for sorting: by last month, then by first month. */
export function comparePeriods(a: Period, b: Period): number {
  const [x, y] = [toMonthRange(a), toMonthRange(b)];
  return x.last - y.last || x.first - y.first;
}

/** The distance between two periods: that of their first months plus that of their last months. */
export function computePeriodDistance(a: Period, b: Period): number {
  const [x, y] = [toMonthRange(a), toMonthRange(b)];
  return Math.abs(x.first - y.first) + Math.abs(x.last - y.last);
}

/** The display form of a period: "Jan-Nov 2025", "Nov 2025", "Q3 2025", "2025"; "2025年1-11月", "2025年第3季度". */
export const formatPeriod = (period: Period, language: Language): string => PERIOD_FORMATTERS[language](period);

function formatPeriodInEnglish(period: Period): string {
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

function formatPeriodInChinese(period: Period): string {
  const { first, last } = toMonthRange(period);
  const [year, lastYear] = [first, last].map((index) => Math.floor(index / 12));
  const [from, to] = [(first % 12) + 1, (last % 12) + 1];
  const kind = getPeriodKind(period);
  if (kind === "year") return `${year}年`;
  if (kind === "month") return `${year}年${from}月`;
  if (kind === "quarter") return `${year}年第${to / 3}季度`;
  return year === lastYear ? `${year}年${from}-${to}月` : `${year}年${from}月至${lastYear}年${to}月`;
}

const PERIOD_FORMATTERS: Readonly<Record<Language, (period: Period) => string>> = {
  en: formatPeriodInEnglish,
  zh: formatPeriodInChinese,
};
