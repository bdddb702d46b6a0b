import { InvalidArgument } from "./errors";
import * as messages from "./messages";
import { isBlank, textOf, type Typed } from "./typed";

/**
 * A period in ISO 8601, in its one canonical form: month `2025-11`; quarter `2025-Q3`; year `2025`;
 * any other span of months, year to date among them, `2025-01/2025-11`.
 */
export type Period = string;
export type PeriodKind = "month" | "quarter" | "year" | "year to date" | "span";

/** Months since year 0, first and last. */
interface Months {
  readonly first: number;
  readonly last: number;
}

const monthIndex = (year: number, month: number): number => year * 12 + month - 1;
const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthText = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;

/** The canonical text of a span of months. */
function periodOf({ first, last }: Months): Period {
  const year = Math.floor(first / 12);
  const [from, length] = [first % 12, last - first + 1];
  if (length === 1) return monthText(first);
  if (length === 12 && from === 0) return String(year);
  if (length === 3 && from % 3 === 0) return `${year}-Q${from / 3 + 1}`;
  return `${monthText(first)}/${monthText(last)}`;
}

function monthsOf(period: Period): Months {
  const [from = "", to = from] = period.split("/");
  const quarter = /^(\d{4})-Q([1-4])$/.exec(from);
  if (quarter) return span(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
  if (/^\d{4}$/.test(period)) return span(Number(period), 1, 12);
  const index = (text: string) => monthIndex(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  return { first: index(from), last: index(to) };
}

const span = (year: number, from: number, to: number): Months => ({
  first: monthIndex(year, from),
  last: monthIndex(year, to),
});

/** What kind of period it is. A year is a year although it is also its own year to date. */
export function kindOf(period: Period): PeriodKind {
  if (/^\d{4}$/.test(period)) return "year";
  if (/-Q\d$/.test(period)) return "quarter";
  if (!period.includes("/")) return "month";
  const { first, last } = monthsOf(period);
  return first % 12 === 0 && last - first < 12 ? "year to date" : "span";
}

/** The same period one year earlier. */
export function yearBefore(period: Period): Period {
  const { first, last } = monthsOf(period);
  return periodOf({ first: first - 12, last: last - 12 });
}

/** The first month of a period. */
export const firstMonth = (period: Period): Period => monthText(monthsOf(period).first);

/** The last month of a period. */
export const lastMonth = (period: Period): Period => monthText(monthsOf(period).last);

/** Order of time: by last month, then by first. */
export function comparePeriods(a: Period, b: Period): number {
  const [x, y] = [monthsOf(a), monthsOf(b)];
  return x.last - y.last || x.first - y.first;
}

/** How far two periods lie apart, in months of start and end together; 0 for the same. */
export function distance(a: Period, b: Period): number {
  const [x, y] = [monthsOf(a), monthsOf(b)];
  return Math.abs(x.first - y.first) + Math.abs(x.last - y.last);
}

/** The period as a person reads it: "Jan-Nov 2025", "Nov 2025", "Q3 2025", "2025". */
export function periodLabel(period: Period): string {
  const quarter = /^(\d{4})-(Q\d)$/.exec(period);
  if (quarter) return `${quarter[2]} ${quarter[1]}`;
  if (/^\d{4}$/.test(period)) return period;
  const { first, last } = monthsOf(period);
  const name = (index: number) => MONTH_NAMES[index % 12];
  const year = (index: number) => Math.floor(index / 12);
  if (first === last) return `${name(first)} ${year(first)}`;
  if (year(first) === year(last)) return `${name(first)}-${name(last)} ${year(first)}`;
  return `${name(first)} ${year(first)}-${name(last)} ${year(last)}`;
}

const Y = "((?:19|20)\\d{2})";
const M = "(0?[1-9]|1[0-2])";
const NAME = `(${MONTH_NAMES.join("|")})[a-z]*\\.?`;
const TO = "\\s*(?:-|–|—|/|to|至|到)\\s*";
const monthOf = (text = ""): number =>
  /^\d/.test(text) ? Number(text) : MONTH_NAMES.findIndex((name) => text.toLowerCase().startsWith(name.toLowerCase())) + 1;

/** Every form that is understood, with the months it means. Numbers are the capture groups, as text. */
const FORMS: readonly [pattern: string, months: (...groups: string[]) => Months][] = [
  [`${Y}年?`, (y) => span(+y!, 1, 12)],
  [`${Y}[-/.]${M}`, (y, m) => span(+y!, +m!, +m!)],
  [`${Y}(0[1-9]|1[0-2])`, (y, m) => span(+y!, +m!, +m!)],
  [`${Y}[-/.]${M}[-/.](?:0?[1-9]|[12]\\d|3[01])`, (y, m) => span(+y!, +m!, +m!)],
  [`${Y}年${M}月`, (y, m) => span(+y!, +m!, +m!)],
  [`${NAME}[\\s,-]*${Y}`, (m, y) => span(+y!, monthOf(m), monthOf(m))],
  [`${Y}[\\s-]*${NAME}`, (y, m) => span(+y!, monthOf(m), monthOf(m))],
  [`${Y}[\\s-]*Q([1-4])`, (y, q) => span(+y!, +q! * 3 - 2, +q! * 3)],
  [`Q([1-4])[\\s-]*${Y}`, (q, y) => span(+y!, +q! * 3 - 2, +q! * 3)],
  [`${Y}[\\s-]*H([12])`, (y, h) => span(+y!, +h! * 6 - 5, +h! * 6)],
  [`H([12])[\\s-]*${Y}`, (h, y) => span(+y!, +h! * 6 - 5, +h! * 6)],
  [`${Y}[-/.]?${M}\\s*YTD`, (y, m) => span(+y!, 1, +m!)],
  [`${NAME}\\s*${Y}\\s*YTD`, (m, y) => span(+y!, 1, monthOf(m))],
  [`YTD\\s*${NAME}\\s*${Y}`, (m, y) => span(+y!, 1, monthOf(m))],
  [`YTD\\s*${Y}[-/.]?${M}`, (y, m) => span(+y!, 1, +m!)],
  [`${NAME}${TO}${NAME}[\\s,]*${Y}`, (a, b, y) => span(+y!, monthOf(a), monthOf(b))],
  [`${Y}年?\\s*${M}${TO}${M}月`, (y, a, b) => span(+y!, +a!, +b!)],
  [`${Y}年前${M}个?月`, (y, m) => span(+y!, 1, +m!)],
  [`${Y}-${M}${TO}${Y}-${M}`, (y, a, z, b) => ({ first: monthIndex(+y!, +a!), last: monthIndex(+z!, +b!) })],
];
const PATTERNS = FORMS.map(([pattern, months]) => ({ pattern: new RegExp(`^(?:${pattern})$`, "i"), months }));

// Serial numbers of 2000-01-01 and 2100-01-01; smaller numbers are years or codes, not dates.
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73051;
const SERIAL_OF_1970 = 25569;

/** The month of an Excel date (a serial number of days; whole days count in UTC, so no time zone shifts it). */
function monthOfSerial(serial: number): Months {
  const date = new Date((Math.floor(serial) - SERIAL_OF_1970) * 86_400_000);
  return span(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCMonth() + 1);
}

/**
 * The period that was typed: 2025, "2025-11", "Nov 2025", "2025-11 YTD", "Jan-Nov 2025", "2025-Q3",
 * "2025-01/2025-11", an Excel date (its month); `latest` for "latest" or when it was left out.
 * @throws InvalidArgument when it is none of these.
 */
export function parsePeriod(typed: Typed, latest: Period): Period {
  if (isBlank(typed)) return latest;
  const text = textOf(typed);
  if (/^(latest|newest|最新)$/i.test(text)) return latest;
  const number = Number(text);
  if (number >= FIRST_SERIAL && number < LAST_SERIAL) return periodOf(monthOfSerial(number));
  for (const { pattern, months } of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = months(...match.slice(1));
    if (found.first <= found.last) return periodOf(found);
  }
  throw new InvalidArgument(messages.unknownPeriod(text, latest));
}
