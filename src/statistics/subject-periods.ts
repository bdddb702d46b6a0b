import { memoizeByObject, memoizeByText, type Dataset, type Observation } from "../dataset";
import {
  comparePeriods,
  getPeriodKind,
  toMonthRange,
  toPeriod,
  type MonthRange,
  type Period,
  type PeriodKind,
  type Subject,
} from "../query";
import { listSubjectObservations } from "./coverage";
import { listMemberSubjects } from "./members";

const LENGTHS = { month: [1], quarter: [3], year: [12], "year to date": listNumbers(1, 12) } as const;

const periodsByObservations = new WeakMap<readonly Observation[], readonly Period[]>();

function listPeriodsOf(observations: readonly Observation[]): readonly Period[] {
  let periods = periodsByObservations.get(observations);
  if (!periods) {
    const published = observations.filter(({ status }) => status !== "forecast").map(({ period }) => period);
    periodsByObservations.set(observations, (periods = [...new Set(published)]));
  }
  return periods;
}

/** The periods with published figures of the subject, or of members of it. */
export function listPublishedPeriods(dataset: Dataset, subject: Subject): Period[] {
  const subjects = [subject, ...listMemberSubjects({ dataset, subject })];
  return [...new Set(subjects.flatMap((one) => listPeriodsOf(listSubjectObservations(dataset, one))))];
}

/**
 * The periods of a kind for which the subject can have figures, oldest first. They start a year before the first
 * published period, since a change implies the value of the year before. Spans are only those published.
 */
export const listSubjectPeriods = (dataset: Dataset, subject: Subject, kind: PeriodKind): readonly Period[] =>
  getPeriodLister(dataset)(subject)(kind);

/** A series is asked for again and again, and its periods do not change. */
const getPeriodLister = memoizeByObject((dataset: Dataset) =>
  memoizeByObject((subject: Subject) => memoizeByText((kind) => collectPeriods(dataset, subject, kind as PeriodKind))),
);

function collectPeriods(dataset: Dataset, subject: Subject, kind: PeriodKind): readonly Period[] {
  const periods = listPublishedPeriods(dataset, subject).sort(comparePeriods);
  if (kind === "span" || periods.length === 0) return periods.filter((period) => getPeriodKind(period) === kind);
  const earliest = Math.min(...periods.map((period) => toMonthRange(period).first)) - 12;
  const latest = Math.max(...periods.map((period) => toMonthRange(period).last));
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
