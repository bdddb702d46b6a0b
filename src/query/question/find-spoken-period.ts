/** Periods as sentences have them, beside those that every argument takes: the year may be told or left out. */
import { HAN } from "../han";
import { CHINESE_MONTH_PATTERN, MONTH_NAME_PATTERN } from "../month-names";
import { findPeriod } from "../parse-period";
import { toMonthRange, type Period } from "../period";

/** Every period has one of these; most words have none. */
const HINT = new RegExp(
  `\\d|${MONTH_NAME_PATTERN}|${CHINESE_MONTH_PATTERN}月|year|half|quarter|month|latest|newest|ytd|[年月季]|半年|同期|最新`,
  "i",
);

/** A part of a year. */
const PART = new RegExp(
  `^(?:${MONTH_NAME_PATTERN}\\b.*|.*\\b(?:half|quarters?|months)|[qh][1-4]|[1-4][qh]|.*(?:月(?:份)?|季度?|半年|累计))$`,
  "i",
);

/** The relative year that a text names, with the number of years back from this one. */
const RELATIVE_YEARS: readonly [pattern: RegExp, back: number][] = [
  [/\b(?:of |in )?this year\b|今年|本年/i, 0],
  [/\b(?:of |in )?last year\b|去年|上年/i, 1],
  [/\b(?:of |in )?(?:the )?year before last\b|前年/i, 2],
];

const addYear = (part: string, year: number): string => (HAN.test(part) ? `${year}年${part}` : `${part} ${year}`);

/** The period of a part in that year; of no part, the year. */
function findInYear(part: string, year: number, latest: Period): Period | undefined {
  if (part === "") return String(year);
  return PART.test(part) ? findPeriod(addYear(part, year), latest) : undefined;
}

/**
 * The period of a text: as arguments take it; "this year", which is the year to date, and 前年; a part of "last year" or 今年,
 * such as "first half of last year"; a part without a year, such as 上半年, which is the newest that has ended.
 */
export function findSpokenPeriod(text: string, latest: Period): Period | undefined {
  if (!HINT.test(text)) return undefined;
  if (/^(?:(?:so far )?this year|this year so far|今年|本年)$/i.test(text)) return findPeriod("YTD", latest);
  const known = findPeriod(text, latest);
  if (known !== undefined) return known;
  const newest = toMonthRange(latest).last;
  // As other relative periods, from the month after the newest: in that, the figures are read.
  const thisYear = Math.floor((newest + 1) / 12);
  for (const [pattern, back] of RELATIVE_YEARS)
    if (pattern.test(text)) return findInYear(text.replace(pattern, "").trim(), thisYear - back, latest);
  if (/(?:19|20)\d\d/.test(text)) return undefined;
  for (const year of [thisYear, thisYear - 1]) {
    const period = findInYear(text, year, latest);
    if (period !== undefined && toMonthRange(period).last <= newest) return period;
  }
  return undefined;
}
