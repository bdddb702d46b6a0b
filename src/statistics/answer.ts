import { intersect, type Dataset, type Flow, type Interval } from "../dataset";
import {
  InvalidArgument,
  NotAvailable,
  messages,
  subjectLabel,
  yearBefore,
  type AskedMeasure,
  type Period,
  type Subject,
} from "../query";
import { flowsOf, observationsOf, oneSided } from "./coverage";
import { published, type Estimate } from "./estimate";
import { explain } from "./explain";
import { MEASURES, MEASURE_LABELS } from "./measures";
import { precisionOf, type Precision } from "./precision";
import type { Options, Question } from "./question";
import { range } from "./show";

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
  /** Never useless: such an estimate is not an answer. */
  readonly precision: Precision;
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

/** The question put to each release that prints anything of the period, newest first; then to all of them together. */
function questions(dataset: Dataset, query: Query): Question[] {
  const { subject, period } = query;
  const flow = chooseFlow(dataset, query);
  const printing = new Set(
    [period, yearBefore(period)].flatMap((one) => observationsOf(dataset, one).map(({ release }) => release)),
  );
  const releases = dataset.releases.map(({ id }) => id).filter((id) => printing.has(id));
  return [...releases, undefined].map((release) => ({ dataset, release, subject, flow, period }));
}

/** What is printed, newest release first; else what can be derived, of one release before across releases. */
function* estimates(dataset: Dataset, query: Query, options: Options): Generator<Answer> {
  const derived: Answer[] = [];
  for (const question of questions(dataset, query)) {
    const [best] = MEASURES[query.measure](question, options);
    if (!best) continue;
    const precision = precisionOf(best, isChange(query.measure));
    const found: Answer = { ...best, question, measure: query.measure, precision };
    if (best.status === "derived") derived.push(found);
    else yield found;
  }
  yield* derived;
}

const isChange = (measure: AskedMeasure): boolean => measure.startsWith("yoy");

/** The first answer of use; where there is none, the first that the printed digits leave too wide. */
function search(dataset: Dataset, query: Query, options: Options): { found?: Answer; wide?: Answer } {
  let wide: Answer | undefined;
  for (const found of estimates(dataset, query, options)) {
    if (found.precision !== "useless") return { found };
    wide ??= found;
  }
  return wide ? { wide } : {};
}

/** The answer to a query, or undefined where {@link answer} would say why there is none: for tables and series. */
export const known = (dataset: Dataset, query: Query, options: Options = YUAN): Answer | undefined =>
  search(dataset, query, options).found;

/**
 * The answer to a query: what a release printed, newest release first; else what can be derived within one
 * release, newest first; else what can be derived from several.
 * @throws NotAvailable when no release prints it or what it could be derived from, or when the printed digits
 * leave a derived figure too wide to be of use.
 */
export function answer(dataset: Dataset, query: Query, options: Options = YUAN): Answer {
  const { found, wide } = search(dataset, query, options);
  if (found) return found;
  const question = questions(dataset, query)[0]!;
  if (!wide) throw new NotAvailable(explain(question, query.measure, options));
  const what = `${MEASURE_LABELS[query.measure]} of ${subjectLabel(query.subject)} ${question.flow}`;
  throw new NotAvailable(messages.tooWide(what, query.period, range(wide)));
}

/**
 * The narrowest interval that everything printed allows: the answer's own digits and every derivation within
 * the release that gives it, all at once. One-sided where only "more than" was printed.
 * @throws NotAvailable when nothing bounds it, or when the bounds contradict each other.
 */
export function bounds(dataset: Dataset, query: Query, options: Options = YUAN): Interval & Pick<Estimate, "base"> {
  const [best] = estimates(dataset, query, options);
  const asked = best ? [best.question] : questions(dataset, query);
  for (const question of asked) {
    const bound = oneSided(question, query.measure, options);
    const ways = MEASURES[query.measure](question, options);
    const [one, ...others] = bound ? [published(bound), ...ways] : ways;
    // Figures of several releases differ by revision, so only the best of them counts.
    if (one) return { base: one.base, ...intersectAll(one.interval, question.release ? others : [], query) };
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
