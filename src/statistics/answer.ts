import { intersect, type Dataset, type Flow, type Interval } from "../dataset";
import {
  InvalidArgument,
  NotAvailable,
  messages,
  subjectLabel,
  type AskedMeasure,
  type Period,
  type Subject,
} from "../query";
import { flowsOf, oneSided } from "./coverage";
import { published, type Estimate } from "./estimate";
import { explain } from "./explain";
import { MEASURES, MEASURE_LABELS, type Options } from "./measures";
import type { Question } from "./question";

/** What is asked; a flow that was left out is chosen by what is printed. */
export interface Query {
  readonly subject: Subject;
  readonly flow?: Flow | undefined;
  readonly period: Period;
  readonly measure: AskedMeasure;
}

/** An estimate with the question it answers. */
export interface Answer extends Estimate {
  readonly question: Question;
  readonly measure: AskedMeasure;
}

const YUAN: Options = { currency: "CNY" };

/**
 * The flow that was asked for; when it was left out, `total` where a total is printed for the subject in
 * that period, else the one flow that is printed.
 * @throws InvalidArgument when several flows are printed and no total.
 */
export function chooseFlow(dataset: Dataset, { subject, flow, period }: Omit<Query, "measure">): Flow {
  if (flow) return flow;
  const flows = flowsOf(dataset, subject, period);
  if (flows.includes("total") || flows.length === 0) return "total";
  if (flows.length > 1) throw new InvalidArgument(messages.severalFlows(subjectLabel(subject), flows));
  return flows[0]!;
}

/** The question put to each release, newest first. */
function questions(dataset: Dataset, query: Query): Question[] {
  const flow = chooseFlow(dataset, query);
  return dataset.releases
    .map(({ id }) => ({ dataset, release: id, subject: query.subject, flow, period: query.period }))
    .sort((a, b) => b.release.localeCompare(a.release));
}

/**
 * The answer to a query: what a release printed, newest release first; else what can be derived within
 * one release, newest first.
 * @throws NotAvailable when no release prints it or what it could be derived from.
 */
export function answer(dataset: Dataset, query: Query, options: Options = YUAN): Answer {
  const asked = questions(dataset, query);
  let derived: Answer | undefined;
  for (const question of asked) {
    const [best] = MEASURES[query.measure](question, options);
    if (!best) continue;
    const found: Answer = { ...best, question, measure: query.measure };
    if (best.status !== "derived") return found;
    derived ??= found;
  }
  if (derived) return derived;
  throw new NotAvailable(explain(asked[0]!, query.measure, options));
}

/**
 * The narrowest interval that everything printed allows: the answer's own digits and every derivation within
 * the newest release that knows it, all at once. One-sided where only "more than" was printed.
 * @throws NotAvailable when nothing bounds it, or when the bounds contradict each other.
 */
export function bounds(dataset: Dataset, query: Query, options: Options = YUAN): Interval & Pick<Estimate, "base"> {
  const asked = questions(dataset, query);
  for (const question of asked) {
    const bound = oneSided(question, query.measure, options);
    const estimates = MEASURES[query.measure](question, options);
    const [one, ...others] = bound ? [published(bound), ...estimates] : estimates;
    if (one) return { base: one.base, ...intersectAll(one.interval, others, query) };
  }
  throw new NotAvailable(explain(asked[0]!, query.measure, options));
}

function intersectAll(one: Interval, others: readonly Estimate[], { subject, measure }: Query): Interval {
  return others.reduce((narrowest, { interval }) => {
    const both = intersect(narrowest, interval);
    if (!both) throw new NotAvailable(messages.contradiction(`${MEASURE_LABELS[measure]} of ${subjectLabel(subject)}`));
    return both;
  }, one);
}
