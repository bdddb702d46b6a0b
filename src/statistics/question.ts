import { DIMENSIONS, type Base, type Dataset, type Flow, type Measure, type Observation } from "../dataset";
import { narrowed, totalOf, type Period, type Subject } from "../query";
import { isOneSided, published, type Estimate } from "./estimate";

/** One cell: who and what, which way, and when. */
export interface Question {
  readonly dataset: Dataset;
  /** The release that must print everything the answer rests on; undefined for the newest print of each figure. */
  readonly release?: string | undefined;
  readonly subject: Subject;
  readonly flow: Flow;
  readonly period: Period;
}

/** The currencies in which customs prints values. */
export type Currency = "CNY" | "USD";

/** What a question may leave open. */
export interface Options {
  /** Currency of values, prior values and unit values; yuan unless said otherwise. */
  readonly currency: Currency;
  /** The whole that a share is of; the total unless said otherwise. */
  readonly within?: Subject;
}

/** Ids of a subject by dimension, as observations have them. */
export const idsOf = (subject: Subject) =>
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, subject[dimension].id])) as Pick<
    Observation,
    (typeof DIMENSIONS)[number]
  >;

/** The observation that answers the question as printed, one-sided ones ("more than") included. */
export function observation(
  { dataset, release, subject, flow, period }: Question,
  measure: Measure,
  base: Base,
): Observation | undefined {
  const printings = dataset.printings({ period, flow, ...idsOf(subject), measure, base });
  return release === undefined ? printings[0] : printings.find((o) => o.release === release);
}

/** The printed answer, if there is one that says more than a bound. */
export function printed(question: Question, measure: Measure, base: Base): Estimate | undefined {
  const found = observation(question, measure, base);
  return found && !isOneSided(found) ? published(found) : undefined;
}

export const withFlow = (question: Question, flow: Flow): Question => ({ ...question, flow });
export const withPeriod = (question: Question, period: Period): Question => ({ ...question, period });

/** The same question about the total. */
export const ofTheTotal = (question: Question): Question => ({ ...question, subject: totalOf(question.dataset) });

export const isTheTotal = ({ subject }: Question): boolean => narrowed(subject).length === 0;
