import type { Dataset } from "../dataset";
import {
  comparePeriods,
  firstMonth,
  kindOf,
  lastMonth,
  monthsOf,
  periodOf,
  spanText,
  type Months,
  type Period,
  type PeriodKind,
} from "../query";
import { answer, chooseFlow, known, type Answer, type Query } from "./answer";
import { printedFor } from "./coverage";
import type { Options } from "./question";

/** Which periods a series covers: one kind only, so that a month never stands beside a year to date. */
export interface Range {
  readonly kind: PeriodKind;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

/** An answer with its period as the series names it: a year to date always as a span of months. */
export interface SeriesPoint extends Answer {
  readonly label: string;
}

const LENGTHS = { month: [1], quarter: [3], year: [12], "year to date": range(1, 12) } as const;

/**
 * The measure of the subject over time, oldest first: every period of that kind for which it is printed or
 * can be derived. A flow that is left out is that of the last period, throughout.
 * @throws NotAvailable when there is no such period; the message is the one for the last period of the range.
 */
export function series(
  dataset: Dataset,
  query: Omit<Query, "period">,
  { kind, from, to }: Range,
  options?: Options,
): SeriesPoint[] {
  const last = to ?? from ?? dataset.headline;
  const flow = chooseFlow(dataset, { ...query, period: to ?? dataset.headline });
  const found = periodsOf(dataset, query, kind)
    .filter((period) => (!from || comparePeriods(period, from) >= 0) && (!to || comparePeriods(period, to) <= 0))
    .flatMap((period) => known(dataset, { ...query, flow, period }, options) ?? []);
  // Asking for the one period says what is missing.
  const points = found.length > 0 ? found : [answer(dataset, { ...query, flow, period: last }, options)];
  return points.map((point) => ({
    ...point,
    label: kind === "year to date" ? spanText(point.question.period) : point.question.period,
  }));
}

/**
 * The periods of a kind that figures of the subject can speak of, oldest first: from a year before the first that
 * is printed, since a change tells of the year before. Spans that are no calendar period are only those printed.
 */
function periodsOf(dataset: Dataset, { subject }: Omit<Query, "period">, kind: PeriodKind): Period[] {
  const printed = printedFor(dataset, subject).filter(({ status }) => status !== "forecast");
  const periods = [...new Set(printed.map(({ period }) => period))].sort(comparePeriods);
  if (kind === "span" || periods.length === 0) return periods.filter((period) => kindOf(period) === kind);
  const earliest = Math.min(...periods.map((period) => monthsOf(firstMonth(period)).first)) - 12;
  const latest = Math.max(...periods.map((period) => monthsOf(lastMonth(period)).last));
  return calendar(kind, { first: earliest, last: latest });
}

function calendar(kind: Exclude<PeriodKind, "span">, { first, last }: Months): Period[] {
  const starts = range(first, last).filter((month) =>
    kind === "month" ? true : kind === "quarter" ? month % 3 === 0 : month % 12 === 0,
  );
  return starts
    .flatMap((start) => LENGTHS[kind].map((length) => ({ first: start, last: start + length - 1 })))
    .filter((months) => months.last <= last)
    .map(periodOf)
    .sort(comparePeriods);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
