import { intersect, type Dataset, type Flow, type Interval } from "../dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  formatSubject,
  getYearBefore,
  type QueryMeasure,
  type Period,
  type Subject,
} from "../query";
import { listFlows, listPeriodObservations, findOneSided } from "./coverage";
import { toEstimate, type Estimate } from "./estimate";
import { explainMissing } from "./explain";
import { ESTIMATORS, MEASURE_LABELS } from "./measures";
import { classifyPrecision, type Precision } from "./precision";
import type { QueryOptions, ReleaseQuery } from "./release-query";
import { formatInterval } from "./format-estimate";

/** What is asked; a flow that was left out is chosen by what is printed. */
export interface Query {
  readonly subject: Subject;
  readonly flow?: Flow | undefined;
  readonly period: Period;
  readonly measure: QueryMeasure;
}

/** An estimate with the question it answers. */
export interface Answer extends Estimate {
  readonly query: ReleaseQuery;
  readonly measure: QueryMeasure;
  /** Never useless: such an estimate is not an answer. */
  readonly precision: Precision;
}

const DEFAULT_OPTIONS: QueryOptions = { currency: "CNY" };

/**
 * The flow that was asked for; when it was left out, `total` where a total is printed for the subject in
 * that period, else the one flow that is printed.
 * @throws InvalidArgument when several flows are printed and no total.
 */
export function chooseFlow(dataset: Dataset, { subject, flow, period }: Omit<Query, "measure">): Flow {
  if (flow) return flow;
  const flows = listFlows(dataset, subject, period);
  if (flows.includes("total") || flows.length === 0) return "total";
  if (flows.length > 1) throw new InvalidArgumentError("severalFlows", { subject: formatSubject(subject), flows });
  return flows[0]!;
}

/** The question put to each release that prints anything of the period, newest first; then to all of them together. */
function buildReleaseQueries(dataset: Dataset, query: Query): ReleaseQuery[] {
  const { subject, period } = query;
  const flow = chooseFlow(dataset, query);
  const publishingReleases = new Set(
    [period, getYearBefore(period)].flatMap((one) =>
      listPeriodObservations(dataset, one).map(({ release }) => release),
    ),
  );
  const releases = dataset.releases.map(({ id }) => id).filter((id) => publishingReleases.has(id));
  return [...releases, undefined].map((release) => ({ dataset, release, subject, flow, period }));
}

/** What is printed, newest release first; else what can be derived, of one release before across releases. */
function* listAnswers(dataset: Dataset, query: Query, options: QueryOptions): Generator<Answer> {
  const derivedAnswers: Answer[] = [];
  for (const releaseQuery of buildReleaseQueries(dataset, query)) {
    const [best] = ESTIMATORS[query.measure](releaseQuery, options);
    if (!best) continue;
    const precision = classifyPrecision(best, isChange(query.measure));
    const found: Answer = { ...best, query: releaseQuery, measure: query.measure, precision };
    if (best.status === "derived") derivedAnswers.push(found);
    else yield found;
  }
  yield* derivedAnswers;
}

const isChange = (measure: QueryMeasure): boolean => measure.startsWith("yoy");

/** The first answer of use; where there is none, the first that the printed digits leave too wide. */
function searchAnswers(dataset: Dataset, query: Query, options: QueryOptions): { found?: Answer; wide?: Answer } {
  let wide: Answer | undefined;
  for (const found of listAnswers(dataset, query, options)) {
    if (found.precision !== "useless") return { found };
    wide ??= found;
  }
  return wide ? { wide } : {};
}

/** The answer to a query, or undefined where {@link answerQuery} would say why there is none: for tables and series. */
export const findAnswer = (
  dataset: Dataset,
  query: Query,
  options: QueryOptions = DEFAULT_OPTIONS,
): Answer | undefined => searchAnswers(dataset, query, options).found;

/**
 * The answer to a query: what a release printed, newest release first; else what can be derived within one
 * release, newest first; else what can be derived from several.
 * @throws NotAvailable when no release prints it or what it could be derived from, or when the printed digits
 * leave a derived figure too wide to be of use.
 */
export function answerQuery(dataset: Dataset, query: Query, options: QueryOptions = DEFAULT_OPTIONS): Answer {
  const { found, wide } = searchAnswers(dataset, query, options);
  if (found) return found;
  const releaseQuery = buildReleaseQueries(dataset, query)[0]!;
  if (!wide) throw explainMissing(releaseQuery, query.measure, options);
  const what = `${MEASURE_LABELS[query.measure]} of ${formatSubject(query.subject)} ${releaseQuery.flow}`;
  throw new NotAvailableError("tooWide", { what, period: query.period, range: formatInterval(wide) });
}

/**
 * The narrowest interval that everything printed allows: the answer's own digits and every derivation within
 * the release that gives it, all at once. One-sided where only "more than" was printed.
 * @throws NotAvailable when nothing bounds it, or when the bounds contradict each other.
 */
export function computeBounds(
  dataset: Dataset,
  query: Query,
  options: QueryOptions = DEFAULT_OPTIONS,
): Interval & Pick<Estimate, "base"> {
  const [best] = listAnswers(dataset, query, options);
  const releaseQueries = best ? [best.query] : buildReleaseQueries(dataset, query);
  for (const releaseQuery of releaseQueries) {
    const bound = findOneSided(releaseQuery, query.measure, options);
    const estimates = ESTIMATORS[query.measure](releaseQuery, options);
    const [one, ...others] = bound ? [toEstimate(bound), ...estimates] : estimates;
    // Figures of several releases differ by revision, so only the best of them counts.
    if (one) return { base: one.base, ...intersectAll(one.interval, releaseQuery.release ? others : [], query) };
  }
  throw explainMissing(releaseQueries[0]!, query.measure, options);
}

function intersectAll(one: Interval, others: readonly Estimate[], { subject, measure }: Query): Interval {
  return others.reduce((narrowest, { interval }) => {
    const narrower = intersect(narrowest, interval);
    if (!narrower)
      throw new NotAvailableError("contradiction", { what: `${MEASURE_LABELS[measure]} of ${formatSubject(subject)}` });
    return narrower;
  }, one);
}
