/** The names of months that people type. */
import { MONTH_NAMES } from "./period";

const FULL_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const CHINESE_NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

const MONTHS = new Map<string, number>([
  ...[MONTH_NAMES, FULL_NAMES, CHINESE_NUMERALS].flatMap((names) =>
    names.map((name, at): [string, number] => [name.toLowerCase(), at + 1]),
  ),
  ["sept", 9],
]);

const joinLongestFirst = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .join("|")
    .toLowerCase();

/** Matches an English name or abbreviation of a month in lower case. */
export const MONTH_NAME_PATTERN = `(?:${joinLongestFirst([...FULL_NAMES, ...MONTH_NAMES, "Sept"])})`;
/** Matches the Chinese numeral of a month, as in 十一月. */
export const CHINESE_MONTH_PATTERN = `(?:${joinLongestFirst(CHINESE_NUMERALS)})`;

/** The month, from 1, of its digits, English name or Chinese numeral. */
export const parseMonth = (text: string): number => (/^\d/.test(text) ? Number(text) : MONTHS.get(text.toLowerCase())!);
