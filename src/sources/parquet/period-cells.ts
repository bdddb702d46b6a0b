/** Periods as columns have them: a day of the month, a number such as 202511, or a text such as 2025-11. */
import { parsePeriodText } from "../table/period-text";

const DAY = 86_400_000;

/** Months and years as integers of six and four digits: 202511, 2025. */
export function parsePeriodNumber(number: number): string | undefined {
  if (number >= 1000 && number <= 9999) return String(number);
  return parsePeriodText(String(number));
}

/** The month of a day since 1970. */
export const toMonth = (days: number): string => new Date(days * DAY).toISOString().slice(0, 7);

/** The first day of a month or year, and the first day after it, in days since 1970; undefined for other periods. */
export function toDays(period: string): readonly [number, number] | undefined {
  const match = /^(\d{4})-(\d\d)$/.exec(period);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return [Date.UTC(year, month - 1) / DAY, Date.UTC(year, month) / DAY];
}

/** The texts that may stand for a period, by the beginnings that they share. */
export function listPeriodPrefixes(period: string): string[] {
  const year = period.slice(0, 4);
  const month = /^\d{4}-(\d\d)$/.exec(period)?.[1];
  if (month) return [`${year}-${month}`, `${year}${month}`, `${year}M${month}`, `${year}-M${month}`];
  const quarter = /^\d{4}-Q(\d)$/.exec(period)?.[1];
  return quarter ? [`${year}-Q${quarter}`, `${year}Q${quarter}`] : [period];
}
