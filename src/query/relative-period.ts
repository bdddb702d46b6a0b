/**
 * Periods told by their distance from the newest figures. They are counted from the month after the newest one with
 * figures, in which these came out, and never from the day on which a formula is calculated.
 */
import { shiftPeriod, toMonthRange, toPeriod, type Period } from "./period";

/** The newest period with figures, and the newest month with figures as an index. */
interface Newest {
  readonly period: Period;
  readonly month: number;
}

const toPeriodOf = (length: number, last: number): Period => toPeriod({ first: last - length + 1, last });

/** The end of the last whole calendar period of this many months. */
const getLastWhole = (length: number, month: number): number => Math.floor((month + 1) / length) * length - 1;

const getYearToDate = ({ month }: Newest, year: number): Period =>
  toPeriod({ first: year * 12, last: year * 12 + (month % 12) });

/** Steps of a period that is counted back, "-1Y": the newest period, its month, or the last whole quarter. */
const STEPS: Readonly<Record<string, (newest: Newest, back: number) => Period>> = {
  y: ({ period }, back) => shiftPeriod(period, -12 * back),
  q: ({ month }, back) => toPeriodOf(3, getLastWhole(3, month) - 3 * back),
  m: ({ month }, back) => toPeriodOf(1, month - back),
};

const FORMS: readonly [pattern: RegExp, toPeriod: (newest: Newest, ...groups: string[]) => Period][] = [
  [/^(?:latest|newest|最新)$/, ({ period }) => period],
  [/^(?:(?:last|latest|newest) month|上个?月|最新月份?)$/, ({ month }) => toPeriodOf(1, month)],
  [/^(?:last|latest|newest) quarter$|^上个?季度?$/, ({ month }) => toPeriodOf(3, getLastWhole(3, month))],
  [/^(?:the )?same (?:months|period) (?:of )?last year$|^(?:去年|上年)同期$/, ({ period }) => shiftPeriod(period, -12)],
  [/^last year$|^(?:去年|上年)$/, ({ month }) => toPeriodOf(12, getLastWhole(12, month))],
  [
    /^(?:ytd|(?:this )?year to date|今年以来|年初至今|本年累计)$/,
    (newest) => getYearToDate(newest, Math.floor(newest.month / 12)),
  ],
  [
    /^(?:((?:19|20)\d{2}) ?ytd|ytd ?((?:19|20)\d{2}))$/,
    (newest, before, after) => getYearToDate(newest, Number(before ?? after)),
  ],
  [/^(?:-(\d{1,3})|0) ?([myq])$/, (newest, back = "0", step) => STEPS[step!]!(newest, Number(back))],
];

/**
 * Parses a relative period: "latest", "last month", "last quarter", "last year" (the last whole one), "same months last year", "YTD", "2024 YTD"
 * (the same months of 2024), "-1Y" (the newest period a year before), "-3M", "-1Q".
 * @param text - in lower case.
 * @param latest - the newest period with figures.
 * @returns undefined if the input has none of these forms.
 */
export function parseRelativePeriod(text: string, latest: Period): Period | undefined {
  const words = text.replace(/\s+/g, " ");
  for (const [pattern, toPeriod] of FORMS) {
    const match = pattern.exec(words);
    if (match) return toPeriod({ period: latest, month: toMonthRange(latest).last }, ...match.slice(1));
  }
  return undefined;
}
