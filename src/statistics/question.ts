import type { Base, Dataset, Flow, Measure } from "../dataset";
import type { Period, Subject } from "../query";
import { published, type Estimate } from "./estimate";

/** One cell of one release: who and what, which way, and when. */
export interface Question {
  readonly dataset: Dataset;
  readonly release: string;
  readonly subject: Subject;
  readonly flow: Flow;
  readonly period: Period;
}

/** The currencies in which customs prints values. */
export type Currency = "CNY" | "USD";

/** The observation that answers the question as printed, one-sided ones ("more than") included. */
export const observation = ({ dataset, release, subject, flow, period }: Question, measure: Measure, base: Base) =>
  dataset.find({ release, period, flow, partner: subject.partner.id, product: subject.product.id, measure, base });

/** The printed answer, if there is one that says more than a bound. */
export function printed(question: Question, measure: Measure, base: Base): Estimate | undefined {
  const found = observation(question, measure, base);
  const oneSided = found?.qualifier === "more than" || found?.qualifier === "less than";
  return found && !oneSided ? published(found) : undefined;
}

export const withFlow = (question: Question, flow: Flow): Question => ({ ...question, flow });

/** The same question about the total: all partners and all goods. */
export const ofTheTotal = (question: Question): Question => ({
  ...question,
  subject: { partner: question.dataset.partner("WORLD")!, product: question.dataset.product("all")! },
});

export const isTheTotal = ({ subject }: Question): boolean =>
  subject.partner.kind === "world" && subject.product.id === "all";
