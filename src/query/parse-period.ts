import { InvalidArgumentError } from "./errors";
import { MONTH_NAMES, toMonthIndex, toPeriod, createMonthRange, type MonthRange, type Period } from "./period";
import { isBlank, toText, type UserInput } from "./user-input";

const Y = "((?:19|20)\\d{2})";
const M = "(0?[1-9]|1[0-2])";
const NAME = `(${MONTH_NAMES.join("|")})[a-z]*\\.?`;
const TO = "\\s*(?:-|–|—|/|to|至|到)\\s*";
const parseMonth = (text = ""): number =>
  /^\d/.test(text)
    ? Number(text)
    : MONTH_NAMES.findIndex((name) => text.toLowerCase().startsWith(name.toLowerCase())) + 1;

const parseQuarter = (text = ""): number => "一二三四".indexOf(text) + 1 || Number(text);

/** The accepted forms of a period, each with a function from its capture groups to its months. */
const FORMS: readonly [pattern: string, months: (...groups: string[]) => MonthRange][] = [
  [`${Y}年?`, (y) => createMonthRange(+y!, 1, 12)],
  [`${Y}[-/.]${M}`, (y, m) => createMonthRange(+y!, +m!, +m!)],
  [`${Y}(0[1-9]|1[0-2])`, (y, m) => createMonthRange(+y!, +m!, +m!)],
  [`${Y}[-/.]${M}[-/.](?:0?[1-9]|[12]\\d|3[01])`, (y, m) => createMonthRange(+y!, +m!, +m!)],
  [`${Y}年${M}月`, (y, m) => createMonthRange(+y!, +m!, +m!)],
  [`${NAME}[\\s,-]*${Y}`, (m, y) => createMonthRange(+y!, parseMonth(m), parseMonth(m))],
  [`${Y}[\\s-]*${NAME}`, (y, m) => createMonthRange(+y!, parseMonth(m), parseMonth(m))],
  [`${Y}[\\s-]*Q([1-4])`, (y, q) => createMonthRange(+y!, +q! * 3 - 2, +q! * 3)],
  [`Q([1-4])[\\s-]*${Y}`, (q, y) => createMonthRange(+y!, +q! * 3 - 2, +q! * 3)],
  [`${Y}[\\s-]*H([12])`, (y, h) => createMonthRange(+y!, +h! * 6 - 5, +h! * 6)],
  [`H([12])[\\s-]*${Y}`, (h, y) => createMonthRange(+y!, +h! * 6 - 5, +h! * 6)],
  [`${Y}[-/.]?${M}\\s*YTD`, (y, m) => createMonthRange(+y!, 1, +m!)],
  [`${NAME}\\s*${Y}\\s*YTD`, (m, y) => createMonthRange(+y!, 1, parseMonth(m))],
  [`YTD\\s*${NAME}\\s*${Y}`, (m, y) => createMonthRange(+y!, 1, parseMonth(m))],
  [`YTD\\s*${Y}[-/.]?${M}`, (y, m) => createMonthRange(+y!, 1, +m!)],
  [`${NAME}${TO}${NAME}[\\s,]*${Y}`, (a, b, y) => createMonthRange(+y!, parseMonth(a), parseMonth(b))],
  [`${Y}年?\\s*${M}${TO}${M}月`, (y, a, b) => createMonthRange(+y!, +a!, +b!)],
  [`${Y}年前${M}个?月`, (y, m) => createMonthRange(+y!, 1, +m!)],
  [`${Y}年第?([1-4一二三四])季度`, (y, q) => createMonthRange(+y!, parseQuarter(q) * 3 - 2, parseQuarter(q) * 3)],
  [`${Y}年上半年`, (y) => createMonthRange(+y!, 1, 6)],
  [`${Y}年下半年`, (y) => createMonthRange(+y!, 7, 12)],
  [`${Y}-${M}${TO}${Y}-${M}`, (y, a, z, b) => ({ first: toMonthIndex(+y!, +a!), last: toMonthIndex(+z!, +b!) })],
];
/** Input that stands for the newest period or release. */
export const LATEST = /^(latest|newest|最新)$/i;
const PATTERNS = FORMS.map(([pattern, months]) => ({ pattern: new RegExp(`^(?:${pattern})$`, "i"), months }));

// Serial numbers of 2000-01-01 and 2100-01-01; smaller numbers are years or codes, not dates.
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73051;
const SERIAL_OF_1970 = 25569;

/** Whether a number is the serial number of an Excel date in this century. */
export const isDateSerial = (number: number): boolean => number >= FIRST_SERIAL && number < LAST_SERIAL;

/** Converts the serial number of an Excel date, in days, to midnight UTC, so that no time zone shifts the day. */
export const serialToDate = (serial: number): Date => new Date((Math.floor(serial) - SERIAL_OF_1970) * 86_400_000);

function serialToMonthRange(serial: number): MonthRange {
  const date = serialToDate(serial);
  return createMonthRange(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCMonth() + 1);
}

/**
 * Parses a period: 2025, "2025-11", "Nov 2025", "2025-11 YTD", "Jan-Nov 2025", "2025-Q3", "2025-01/2025-11", or an
 * Excel date, which means its month.
 * @param latest - the period for "latest" and for omitted input.
 * @throws InvalidArgumentError if the input has none of these forms.
 */
export function parsePeriod(input: UserInput, latest: Period): Period {
  if (isBlank(input)) return latest;
  const text = toText(input);
  if (LATEST.test(text)) return latest;
  if (isDateSerial(Number(text))) return toPeriod(serialToMonthRange(Number(text)));
  for (const { pattern, months } of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = months(...match.slice(1));
    if (found.first <= found.last) return toPeriod(found);
  }
  throw new InvalidArgumentError("unknownPeriod", { input: text, latest });
}
