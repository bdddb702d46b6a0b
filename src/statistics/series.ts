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
import type { Language } from "../language";
import { answerQuery, chooseFlow, findAnswer, type Answer, type Query } from "./answer";
import { listSubjectObservations } from "./coverage";
import { formatNote } from "./format-note";
import { listMemberSubjects } from "./members";
import { getMembershipNote } from "./membership";
import type { QueryOptions } from "./release-query";

/** The periods that a series covers, all of one kind, so that months and years to date never mix. */
export interface SeriesRange {
  readonly kind: PeriodKind;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

/** An answer labelled with its period; a year to date is always labelled as a span of months. */
export interface SeriesPoint extends Answer {
  readonly label: string;
}

/**
 * What is to be known about each point beside its number: the note on what the figure covers, where it differs from
 * the last one before (a group has other members, a blank of customs' table is nil), and on the first point that figures
 * of a partner's other periods do not compare. Empty texts where there is nothing to say.
 */
export function listSeriesNotes(points: readonly Answer[], language: Language): string[] {
  const membership =
    points[0] &&
    getMembershipNote(
      points[0].query.subject.partner,
      points.map(({ query }) => query.period),
    );
  let before: readonly string[] = [];
  return points.map(({ observations, query }, at) => {
    const notes = [...new Set(observations.flatMap(({ note }) => note.split("; ").filter(Boolean)))];
    const begun = notes.filter((note) => !before.includes(note));
    // Not every report repeats what customs' tables say, so a point without a note ends none.
    if (notes.length > 0) before = notes;
    return formatNote(query.dataset, [at === 0 && membership, ...begun].filter(Boolean).join("; "), language);
  });
}

const LENGTHS = { month: [1], quarter: [3], year: [12], "year to date": listNumbers(1, 12) } as const;

/**
 * A measure of a subject over time: every period of the kind for which it is published or derivable, oldest first.
 * An omitted flow is chosen for the last period and applies throughout.
 * @throws InvalidArgumentError if the flow is omitted and ambiguous, see {@link chooseFlow}.
 * @throws NotAvailableError if there is no such period, with the error for the last period of the range.
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
  // Without any points, answerQuery throws the error that explains what is missing.
  const points = found.length > 0 ? found : [answerQuery(dataset, { ...query, flow, period: last }, options)];
  return points.map((point) => ({
    ...point,
    label: kind === "year to date" ? formatSpan(point.query.period) : point.query.period,
  }));
}

/**
 * The periods of a kind for which the subject can have figures, oldest first. They start a year before the first
 * published period, since a change implies the value of the year before. Spans are only those published.
 */
function listPeriods(dataset: Dataset, { subject }: Omit<Query, "period">, kind: PeriodKind): Period[] {
  const subjects = [subject, ...listMemberSubjects({ dataset, subject })];
  const published = subjects
    .flatMap((one) => listSubjectObservations(dataset, one))
    .filter(({ status }) => status !== "forecast");
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
