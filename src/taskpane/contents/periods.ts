/** The periods that are the columns of the grid. */
import type { Dataset } from "../../dataset";
import { comparePeriods, getPeriodKind, parseSubject, type Period } from "../../query";
import { listSubjectPeriods } from "../../statistics/subject-periods";
import { listPublishedPeriods } from "../shared/periods";

export const PERIOD_KINDS = ["month", "year to date", "quarter", "year"] as const;
export type GridPeriodKind = (typeof PERIOD_KINDS)[number];

/** The periods of a kind for which the data can have figures, up to the last that is published, newest first. */
export function listGridPeriods(dataset: Dataset, kind: GridPeriodKind): Period[] {
  const published = listPublishedPeriods(dataset);
  const last = published.find((period) => getPeriodKind(period) === kind) ?? published[0];
  if (last === undefined) return [];
  const periods = dataset.onDemand
    ? published.filter((period) => getPeriodKind(period) === kind)
    : listSubjectPeriods(dataset, parseSubject(dataset, ""), kind);
  return periods.filter((period) => comparePeriods(period, last) <= 0).sort((a, b) => comparePeriods(b, a));
}

/** The part of a period within its year, as short as a narrow column wants it: "11", "1-11", "Q3"; none of a year. */
export function formatPart(period: Period): string {
  const kind = getPeriodKind(period);
  if (kind === "year") return "";
  if (kind === "quarter") return period.slice(5);
  const month = String(Number(period.slice(-2)));
  return kind === "month" || month === "1" ? month : `1-${month}`;
}

/** Consecutive periods of one year. */
export function groupByYear(periods: readonly Period[]): { readonly year: string; readonly count: number }[] {
  const years: { year: string; count: number }[] = [];
  for (const period of periods) {
    const year = period.slice(0, 4);
    const last = years[years.length - 1];
    if (last?.year === year) last.count += 1;
    else years.push({ year, count: 1 });
  }
  return years;
}
