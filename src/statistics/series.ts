import type { Dataset } from "../dataset";
import {
  comparePeriods,
  getFirstMonth,
  getPeriodKind,
  getLastMonth,
  toMonthRange,
  toPeriod,
  formatSpan,
  type MonthRange,
  type Period,
  type PeriodKind,
} from "../query";
import { answerQuery, chooseFlow, findAnswer, type Answer, type Query } from "./answer";
import { listSubjectObservations } from "./coverage";
import type { QueryOptions } from "./release-query";

/** Which periods a series covers: one kind only, so that a month never stands beside a year to date. */
export interface SeriesRange {
  readonly kind: PeriodKind;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

/** An answer with its period as the series names it: a year to date always as a span of months. */
export interface SeriesPoint extends Answer {
  readonly label: string;
}

const LENGTHS = { month: [1], quarter: [3], year: [12], "year to date": listNumbers(1, 12) } as const;

/**
 * The measure of the subject over time, oldest first: every period of that kind for which it is printed or
 * can be derived. A flow that is left out is that of the last period, throughout.
 * @throws NotAvailable when there is no such period; the message is the one for the last period of the range.
 */
export function buildSeries(
  dataset: Dataset,
  query: Omit<Query, "period">,
  { kind, from, to }: SeriesRange,
  options?: QueryOptions,
): SeriesPoint[] {
  const last = to ?? from ?? dataset.headline;
  const flow = chooseFlow(dataset, { ...query, period: to ?? dataset.headline });
  const found = listPeriods(dataset, query, kind)
    .filter((period) => (!from || comparePeriods(period, from) >= 0) && (!to || comparePeriods(period, to) <= 0))
    .flatMap((period) => findAnswer(dataset, { ...query, flow, period }, options) ?? []);
  // Asking for the one period says what is missing.
  const points = found.length > 0 ? found : [answerQuery(dataset, { ...query, flow, period: last }, options)];
  return points.map((point) => ({
    ...point,
    label: kind === "year to date" ? formatSpan(point.query.period) : point.query.period,
  }));
}

/**
 * The periods of a kind that figures of the subject can speak of, oldest first: from a year before the first that
 * is printed, since a change tells of the year before. Spans that are no calendar period are only those printed.
 */
function listPeriods(dataset: Dataset, { subject }: Omit<Query, "period">, kind: PeriodKind): Period[] {
  const published = listSubjectObservations(dataset, subject).filter(({ status }) => status !== "forecast");
  const periods = [...new Set(published.map(({ period }) => period))].sort(comparePeriods);
  if (kind === "span" || periods.length === 0) return periods.filter((period) => getPeriodKind(period) === kind);
  const earliest = Math.min(...periods.map((period) => toMonthRange(getFirstMonth(period)).first)) - 12;
  const latest = Math.max(...periods.map((period) => toMonthRange(getLastMonth(period)).last));
  return listCalendarPeriods(kind, { first: earliest, last: latest });
}

function listCalendarPeriods(kind: Exclude<PeriodKind, "span">, { first, last }: MonthRange): Period[] {
  const starts = listNumbers(first, last).filter((month) =>
    kind === "month" ? true : kind === "quarter" ? month % 3 === 0 : month % 12 === 0,
  );
  return starts
    .flatMap((start) => LENGTHS[kind].map((length) => ({ first: start, last: start + length - 1 })))
    .filter((months) => months.last <= last)
    .map(toPeriod)
    .sort(comparePeriods);
}

function listNumbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
