import { InvalidArgument } from "./errors";
import * as messages from "./messages";
import { MONTH_NAMES, monthIndex, periodOf, span, type Months, type Period } from "./period";
import { isBlank, textOf, type Typed } from "./typed";

const Y = "((?:19|20)\\d{2})";
const M = "(0?[1-9]|1[0-2])";
const NAME = `(${MONTH_NAMES.join("|")})[a-z]*\\.?`;
const TO = "\\s*(?:-|–|—|/|to|至|到)\\s*";
const monthOf = (text = ""): number =>
  /^\d/.test(text)
    ? Number(text)
    : MONTH_NAMES.findIndex((name) => text.toLowerCase().startsWith(name.toLowerCase())) + 1;

const quarterOf = (text = ""): number => "一二三四".indexOf(text) + 1 || Number(text);

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
  [`${Y}年第?([1-4一二三四])季度`, (y, q) => span(+y!, quarterOf(q) * 3 - 2, quarterOf(q) * 3)],
  [`${Y}年上半年`, (y) => span(+y!, 1, 6)],
  [`${Y}年下半年`, (y) => span(+y!, 7, 12)],
  [`${Y}-${M}${TO}${Y}-${M}`, (y, a, z, b) => ({ first: monthIndex(+y!, +a!), last: monthIndex(+z!, +b!) })],
];
/** What people type for the newest there is. */
export const LATEST = /^(latest|newest|最新)$/i;
const PATTERNS = FORMS.map(([pattern, months]) => ({ pattern: new RegExp(`^(?:${pattern})$`, "i"), months }));

// Serial numbers of 2000-01-01 and 2100-01-01; smaller numbers are years or codes, not dates.
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73051;
const SERIAL_OF_1970 = 25569;

/** Whether a number is an Excel date of this century. */
export const isSerial = (number: number): boolean => number >= FIRST_SERIAL && number < LAST_SERIAL;

/** The day of an Excel date (a serial number of days; whole days count in UTC, so no time zone shifts it). */
export const dayOfSerial = (serial: number): Date => new Date((Math.floor(serial) - SERIAL_OF_1970) * 86_400_000);

function monthOfSerial(serial: number): Months {
  const date = dayOfSerial(serial);
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
  if (LATEST.test(text)) return latest;
  if (isSerial(Number(text))) return periodOf(monthOfSerial(Number(text)));
  for (const { pattern, months } of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = months(...match.slice(1));
    if (found.first <= found.last) return periodOf(found);
  }
  throw new InvalidArgument(messages.unknownPeriod(text, latest));
}
