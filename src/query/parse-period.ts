import { memoizeByText } from "../dataset";
import { InvalidArgumentError } from "./errors";
import { CHINESE_MONTH_PATTERN, MONTH_NAME_PATTERN, parseMonth } from "./month-names";
import { toMonthIndex, toPeriod, type MonthRange, type Period } from "./period";
import { parseRelativePeriod } from "./relative-period";
import { isBlank, toText, type UserInput } from "./user-input";

type Groups = Readonly<Record<string, string | undefined>>;

/** Matches a year: 2025, FY2025, FY25 (the fiscal year is the calendar year), 25 beside a quarter or a month's name. */
const Y = "(?<year>(?:19|20)\\d{2})";
const SHORT_Y = `(?:(?<year>(?:19|20)\\d{2})|[''’]?(?<shortYear>\\d{2}))`;
const M = "(?<month>0?[1-9]|1[0-2])";
const NAME = `(?<month>${MONTH_NAME_PATTERN})\\.?`;
const D = "(?<day>\\d{1,2})";
const GAP = "[\\s,-]*";
const OF = "(?:\\s+(?:of\\s+)?)";
const ORDINAL = "(?<part>[1-4]|1st|2nd|3rd|4th|first|second|third|fourth)";
const COUNT =
  "(?<count>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[一二两三四五六七八九]|十[一二]?)";

const toYear = ({ year, shortYear }: Groups): number => (year === undefined ? 2000 + Number(shortYear) : Number(year));

const COUNTS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const ENGLISH_COUNTS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS = ["", "first", "second", "third", "fourth"];
/** The number of digits, "3rd", "third", "三" or 两. */
function parseCount(text = ""): number {
  if (/^\d/.test(text)) return parseInt(text, 10);
  if (text === "两") return 2;
  return Math.max(...[COUNTS, ENGLISH_COUNTS, ORDINALS].map((words) => words.indexOf(text)));
}

/** Months of a year, from `first` to `last`, counted from 1. */
const inYear = (groups: Groups, first: number, last: number): MonthRange => ({
  first: toMonthIndex(toYear(groups), first),
  last: toMonthIndex(toYear(groups), last),
});
const toWholeYear = (groups: Groups): MonthRange => inYear(groups, 1, 12);
const toMonth = (groups: Groups): MonthRange => {
  const month = parseMonth(groups.month!);
  return inYear(groups, month, month);
};
const toYearToDate = (groups: Groups): MonthRange => inYear(groups, 1, parseMonth(groups.month!));
/** The part of the year that the number tells, of so many months. */
const createPartReader =
  (length: number) =>
  (groups: Groups): MonthRange | undefined => {
    const part = parseCount(groups.part);
    return part * length <= 12 ? inYear(groups, (part - 1) * length + 1, part * length) : undefined;
  };
const toQuarter = createPartReader(3);
const toHalf = createPartReader(6);
/** So many months or quarters from January. */
const createCountReader =
  (length: number) =>
  (groups: Groups): MonthRange | undefined => {
    const months = parseCount(groups.count) * length;
    return months <= 12 ? inYear(groups, 1, months) : undefined;
  };

/** The month of a day, which must exist. */
function toMonthOfDay(groups: Groups): MonthRange | undefined {
  const { first } = toMonth(groups);
  const days = new Date(Date.UTC(Math.floor(first / 12), (first % 12) + 1, 0)).getUTCDate();
  const day = Number(groups.day);
  return day >= 1 && day <= days ? toMonth(groups) : undefined;
}

/** The forms of a single period, each with a function from its groups to its months; all in lower case. */
const FORMS: readonly [pattern: string, toMonths: (groups: Groups) => MonthRange | undefined][] = [
  [`${Y}(?:年(?:全年|度)?|财年|-a1)?`, toWholeYear],
  [`(?:fy|cy|fiscal year|calendar year|full year)\\s*${SHORT_Y}`, toWholeYear],
  [`${Y}\\s*(?:full year|fy|全年)`, toWholeYear],
  [`${Y}[-/.]${M}`, toMonth],
  [`${Y}(?<month>0[1-9]|1[0-2])`, toMonth],
  [`${M}/${Y}`, toMonth],
  [`${Y}-?m${M}`, toMonth],
  [`${Y}[-/.]${M}[-/.]${D}`, toMonthOfDay],
  [`${Y}(?<month>0[1-9]|1[0-2])(?<day>\\d{2})`, toMonthOfDay],
  [`${D}[\\s-]*${NAME}${GAP}${Y}`, toMonthOfDay],
  [`${NAME}\\s*${D}\\s*,\\s*${Y}`, toMonthOfDay],
  [`${Y}年\\s*${M}月(?:份)?`, toMonth],
  [`${Y}年\\s*${M}月${D}[日号]`, toMonthOfDay],
  [`${Y}年?(?<month>${CHINESE_MONTH_PATTERN})月(?:份)?`, toMonth],
  [`${NAME}${GAP}${SHORT_Y}`, toMonth],
  [`${Y}[\\s-]*${NAME}`, toMonth],
  [`${SHORT_Y}[\\s-]*q(?<part>[1-4])`, toQuarter],
  [`q(?<part>[1-4])[\\s-]*${SHORT_Y}`, toQuarter],
  [`(?<part>[1-4])q[\\s-]*${SHORT_Y}`, toQuarter],
  [`${ORDINAL} quarter${OF}${Y}`, toQuarter],
  [`${Y} ${ORDINAL} quarter`, toQuarter],
  [`${Y}年?第?(?<part>[1-4一二三四])季度?`, toQuarter],
  [`${SHORT_Y}[\\s-]*[hs](?<part>[12])`, toHalf],
  [`h(?<part>[12])[\\s-]*${SHORT_Y}`, toHalf],
  [`(?<part>[12])h[\\s-]*${SHORT_Y}`, toHalf],
  [`${ORDINAL}[\\s-]half${OF}${Y}`, toHalf],
  [`${Y} ${ORDINAL}[\\s-]half`, toHalf],
  [`${Y}年?上半年`, (groups) => inYear(groups, 1, 6)],
  [`${Y}年?下半年`, (groups) => inYear(groups, 7, 12)],
  [`${Y}[-/.]?${M}\\s*ytd`, toYearToDate],
  [`(?:ytd\\s*)${Y}[-/.]?${M}`, toYearToDate],
  [`${NAME}\\s*${Y}\\s*ytd`, toYearToDate],
  [`ytd\\s*${NAME}\\s*${Y}`, toYearToDate],
  [`${Y}年?\\s*${M}月累计`, toYearToDate],
  [`first ${COUNT} months${OF}${Y}`, createCountReader(1)],
  [`first ${COUNT} quarters${OF}${Y}`, createCountReader(3)],
  [`${Y}年?前${COUNT}个?月`, createCountReader(1)],
  [`${Y}年?前${COUNT}个?季度`, createCountReader(3)],
];
const PATTERNS = FORMS.map(([pattern, toMonths]) => ({ pattern: new RegExp(`^(?:${pattern})$`), toMonths }));

/** The forms of a span within one year: "Jan-Nov 2025", "Q1-Q3 2025", 2025年1-11月. */
const TO = "\\s*(?:-|–|—|~|/|to|至|到)\\s*";
const renameMonth = (pattern: string, name: string): string => pattern.replace("<month>", `<${name}>`);
const SPANS: readonly [pattern: string, toMonths: (groups: Groups) => MonthRange][] = [
  [
    `${renameMonth(NAME, "from")}${TO}${renameMonth(NAME, "to")}[\\s,]*${SHORT_Y}`,
    (groups) => inYear(groups, parseMonth(groups.from!), parseMonth(groups.to!)),
  ],
  [
    `${Y}年?\\s*${renameMonth(M, "from")}月?${TO}${renameMonth(M, "to")}月(?:累计)?`,
    (groups) => inYear(groups, parseMonth(groups.from!), parseMonth(groups.to!)),
  ],
  [
    `q(?<from>[1-4])${TO}q(?<to>[1-4])\\s*${SHORT_Y}`,
    (groups) => inYear(groups, Number(groups.from) * 3 - 2, Number(groups.to) * 3),
  ],
];
const SPAN_PATTERNS = SPANS.map(([pattern, toMonths]) => ({ pattern: new RegExp(`^(?:${pattern})$`), toMonths }));

/** The signs between two whole periods: "2024:2025", "Dec 2024-Feb 2025", "2025-01/2025-11". */
const SEPARATORS = /\s*(?::|-|–|—|~|\/|\bto\b|至|到)\s*/g;

/** Longer input is no period. */
const MAX_LENGTH = 60;

/** Whether the input stands for the newest period or release. */
export const isLatest = (input: UserInput): boolean => /^(latest|newest|最新)$/i.test(toText(input));

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
  const month = toMonthIndex(date.getUTCFullYear(), date.getUTCMonth() + 1);
  return { first: month, last: month };
}

function matchForms(text: string, patterns: typeof PATTERNS): MonthRange | undefined {
  for (const { pattern, toMonths } of patterns) {
    const match = pattern.exec(text);
    const months = match && toMonths(match.groups!);
    if (months && months.first <= months.last) return months;
  }
  return undefined;
}

/** The months from the first of one period to the last of another. */
function parseSpan(text: string): MonthRange | undefined {
  for (const { index, 0: sign } of text.matchAll(SEPARATORS)) {
    const from = matchForms(text.slice(0, index), PATTERNS);
    const to = from && matchForms(text.slice(index + sign.length), PATTERNS);
    if (from && to && from.first <= to.first && from.last <= to.last) return { first: from.first, last: to.last };
  }
  return undefined;
}

/** The period of a text that tells it without regard to the newest figures. */
function parseAbsolutePeriod(text: string): Period | undefined {
  if (isDateSerial(Number(text))) return toPeriod(serialToMonthRange(Number(text)));
  const months = matchForms(text, PATTERNS) ?? matchForms(text, SPAN_PATTERNS) ?? parseSpan(text);
  return months && toPeriod(months);
}

/** The period of a text, as {@link parsePeriod} reads it. */
export const findPeriod = (text: string, latest: Period): Period | undefined => getPeriodParser(latest)(text);

const getPeriodParser = memoizeByText((latest) => memoizeByText((text) => parsePeriodText(text, latest)));

function parsePeriodText(text: string, latest: Period): Period | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const typed = text.normalize("NFKC").toLowerCase();
  return parseRelativePeriod(typed, latest) ?? parseAbsolutePeriod(typed);
}

/**
 * Parses a period: 2025, "2025-11", "Nov 2025", "2025M11", "2025-11 YTD", "Jan-Nov 2025", "2025-Q3", "3Q25", "H1 2025",
 * "FY2024", "2024:2025", "2025-01/2025-11", an Excel date, which means its month, or one relative to the newest figures
 * ("last month", "YTD", "-1Y"); in English or Chinese.
 * @param latest - the period for "latest" and for omitted input, from which relative periods count.
 * @throws InvalidArgumentError if the input has none of these forms.
 */
export function parsePeriod(input: UserInput, latest: Period): Period {
  if (isBlank(input)) return latest;
  const text = toText(input);
  const period = findPeriod(text, latest);
  if (period === undefined) throw new InvalidArgumentError("unknownPeriod", { input: text, latest });
  return period;
}
