import type { Base, Dataset, Dimension, Flow, Measure, Observation } from "../dataset";
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
export const idsOf = ({ partner, product, regime, enterprise }: Subject): Pick<Observation, Dimension> => ({
  partner: partner.id,
  product: product.id,
  regime: regime.id,
  enterprise: enterprise.id,
});

function printings({ dataset, subject, flow, period }: Question, measure: Measure, base: Base) {
  const { partner, product, regime, enterprise } = idsOf(subject);
  return dataset.printings({ partner, product, regime, enterprise, period, flow, measure, base });
}

/** The releases that print it, newest first. */
export const releasesPrinting = (question: Question, measure: Measure, base: Base): string[] =>
  printings(question, measure, base).map(({ release }) => release);

/** The observation that answers the question as printed, one-sided ones ("more than") included. */
export function observation(question: Question, measure: Measure, base: Base): Observation | undefined {
  const all = printings(question, measure, base);
  return question.release === undefined ? all[0] : all.find(({ release }) => release === question.release);
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
