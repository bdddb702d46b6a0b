/** What the data answers of a subject: which figures, in which releases, and which of them were revised. */
import { compareOldestFirst, mapAll, type Dataset, type Flow } from "../dataset";
import type { Period, QueryMeasure, Subject } from "../query";
import { findAnswer, type Answer } from "./answer";
import { listSubjectObservations } from "./coverage";
import { listPrints } from "./list-prints";

/** Whether a figure is published, follows from published ones within useful bounds, or is not there. */
export type Availability = "published" | "derived" | "none";

export interface FigureQuery {
  readonly subject: Subject;
  readonly flow: Flow;
  readonly measure: QueryMeasure;
}

/** Availability of the figure in each of the periods, in their order. */
export const findAvailability = (dataset: Dataset, query: FigureQuery, periods: readonly Period[]): Availability[] =>
  mapAll(periods, (period) => {
    const answer = findAnswer(dataset, { ...query, period });
    return answer ? getAvailability(answer) : "none";
  });

const getAvailability = ({ status }: Answer): Availability => (status === "derived" ? "derived" : "published");

/** The figures of one subject, flow and measure. */
export interface SubjectFigures {
  /** In the order of the periods asked for, of those that have one. */
  readonly figures: readonly {
    readonly period: Period;
    readonly answer: Answer;
    readonly availability: Availability;
  }[];
  /** The releases with figures of the subject and flow, oldest first. */
  readonly releases: readonly string[];
  /** The periods whose figure a later release gives as another one than rounding explains. */
  readonly revised: readonly Period[];
}

export function describeFigures(dataset: Dataset, query: FigureQuery, periods: readonly Period[]): SubjectFigures {
  const { subject, flow } = query;
  const figures = mapAll(periods, (period) => {
    const answer = findAnswer(dataset, { ...query, period });
    return answer ? [{ period, answer, availability: getAvailability(answer) }] : [];
  }).flat();
  const releases = new Set(
    listSubjectObservations(dataset, subject)
      .filter((one) => one.flow === flow && one.status !== "forecast")
      .map(({ release }) => release),
  );
  const isRevised = (period: Period): boolean =>
    listPrints(dataset, { ...query, period }, { currency: dataset.currency }).some(
      ({ revision }) => revision !== undefined && revision.kind !== "within rounding",
    );
  return {
    figures,
    releases: [...releases].sort(compareOldestFirst),
    revised: mapAll(figures, ({ period }) => (isRevised(period) ? [period] : [])).flat(),
  };
}
