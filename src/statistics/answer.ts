import { intersect, isWithin, unite, type Dataset, type Flow, type Interval } from "../dataset";
import { localize, type LocalizedText } from "../language";
import {
  InvalidArgumentError,
  NotAvailableError,
  localizeSubject,
  isWhole,
  type Formula,
  type QueryMeasure,
  type Period,
  type Subject,
} from "../query";
import { findOneSided, listFlows, listReleasesOf } from "./coverage";
import { getStatus } from "./status";
import { CHANGE_MEASURES } from "./value";
import { deriveBase } from "./change";
import { findContradiction } from "./contradiction";
import { takeFirst, toEstimate, type Estimate } from "./estimate";
import { localizeInterval, toRequestedFigure } from "./available";
import { explainMissing } from "./explain";
import { toBoundsFormula, toFormula } from "./figure-formula";
import { ESTIMATORS, PUBLISHED } from "./measures";
import { isListed } from "./membership";
import { classifyPrecision, type Precision } from "./precision";
import { findOfficialBefore, type QueryOptions, type ReleaseQuery } from "./release-query";

/** The figure requested; an omitted flow is chosen from the published ones, see {@link chooseFlow}. */
export interface Query {
  readonly subject: Subject;
  readonly flow?: Flow | undefined;
  readonly period: Period;
  readonly measure: QueryMeasure;
}

/** A query of which the measure does not matter, or only for what an error suggests. */
type UnmeasuredQuery = Omit<Query, "measure"> & Partial<Pick<Query, "measure">>;

/** An estimate with the query it answers. */
export interface Answer extends Estimate {
  readonly query: ReleaseQuery;
  readonly measure: QueryMeasure;
  /** What it is where it is not the measure itself but made of it, such as an index. */
  readonly measureName?: LocalizedText | undefined;
  /** `useless` does not occur in the answers that this module returns. */
  readonly precision: Precision;
}

const getDefaultOptions = ({ currency }: Dataset): QueryOptions => ({ currency });

/** In a source that has dollars only, a change of value is one of dollars. */
const toDatasetMeasure = ({ currency }: Dataset, measure: QueryMeasure): QueryMeasure =>
  currency === "USD" && measure === "yoy" ? "yoy usd" : measure;

/**
 * The requested flow. When it is omitted: `total` if a total is published for the subject in the period or if
 * nothing is, otherwise the only flow published. Customs' table of partners has exports and imports side by
 * side, so of a partner that it lists the total is meant too.
 * @throws InvalidArgumentError if several flows of another subject are published but no total.
 */
export function chooseFlow(dataset: Dataset, query: UnmeasuredQuery, options = getDefaultOptions(dataset)): Flow {
  const { subject, flow, period } = query;
  if (flow) return flow;
  const flows = listFlows(dataset, subject, period);
  if (flows.includes("total") || flows.length === 0) return "total";
  if (flows.length > 1 && isWhole(subject, "product") && isListed(subject.partner)) return "total";
  if (flows.length > 1)
    throw new InvalidArgumentError("severalFlows", {
      subject: localizeSubject(subject),
      flows,
      formulas: flows.flatMap((one) => suggestFlow(dataset, { ...query, flow: one }, options)),
    });
  return flows[0]!;
}

/** The formula of the figure of one flow, where there is one. */
function suggestFlow(dataset: Dataset, query: UnmeasuredQuery & { flow: Flow }, options: QueryOptions): Formula[] {
  const { measure = "value" } = query;
  const answer = findAnswer(dataset, { ...query, measure }, options);
  return answer ? [toFormula({ ...query, dataset }, measure, options)] : [];
}

/** The query put to all releases together. */
function buildQueryAcrossReleases(dataset: Dataset, query: UnmeasuredQuery, options?: QueryOptions): ReleaseQuery {
  const { subject, period } = query;
  return { dataset, release: undefined, subject, flow: chooseFlow(dataset, query, options), period };
}

/** The query put to each release that may answer, newest first. */
const listReleaseQueries = (query: ReleaseQuery): ReleaseQuery[] =>
  listReleasesOf(query.dataset, query.subject, query.period).map((release) => ({ ...query, release }));

/** An estimate as the answer to a query. What only serves to show the number is read from the estimate on demand. */
class EstimateAnswer implements Answer {
  readonly number: number;
  readonly base: Estimate["base"];
  readonly status: Estimate["status"];
  readonly precision: Precision;

  constructor(
    private readonly estimate: Estimate,
    readonly query: ReleaseQuery,
    readonly measure: QueryMeasure,
    readonly measureName?: LocalizedText,
  ) {
    this.number = estimate.number;
    this.base = estimate.base;
    this.status = getStatus(query.dataset, estimate);
    this.precision = classifyPrecision(estimate, estimate.base === "ratio" && (isChange(measure) || !!measureName));
  }

  get interval(): Interval {
    return this.estimate.interval;
  }
  get observations(): Estimate["observations"] {
    return this.estimate.observations;
  }
  get describeMethod(): Estimate["describeMethod"] {
    return this.estimate.describeMethod;
  }
  get caveats(): Estimate["caveats"] {
    return this.estimate.caveats;
  }
  get lastDigit(): number {
    return this.estimate.lastDigit;
  }
}

/** The answer that an estimate made of answers is; undefined where its interval is too wide to be useful. */
export function toAnswer(
  estimate: Estimate,
  query: ReleaseQuery,
  measure: QueryMeasure,
  measureName?: LocalizedText,
): Answer | undefined {
  const answer = new EstimateAnswer(estimate, query, measure, measureName);
  return answer.precision === "useless" ? undefined : answer;
}

/** The best estimate of the query; as long as a published one is there, it is. */
const findBest = (query: ReleaseQuery, measure: QueryMeasure, options: QueryOptions): Estimate | undefined =>
  PUBLISHED[measure]?.(query, options) ?? takeFirst(ESTIMATORS[measure](query, options));

/**
 * Published answers, newest release first, but what customs itself published before what a report repeats of it; then
 * derived ones, within one release before across releases.
 */
function* listAnswers(dataset: Dataset, { measure: asked, ...query }: Query, options: QueryOptions): Generator<Answer> {
  const measure = toDatasetMeasure(dataset, asked);
  const toAnswer = (best: Estimate, releaseQuery: ReleaseQuery): Answer =>
    new EstimateAnswer(best, releaseQuery, measure);
  if (measure === "prior value") {
    const found = findBase(dataset, query, options);
    if (found) yield toAnswer(...found);
  }
  const acrossReleases = buildQueryAcrossReleases(dataset, query);
  const derived: (readonly [Estimate, ReleaseQuery])[] = [];
  for (const release of listReleasesOf(dataset, query.subject, query.period)) {
    const releaseQuery = { ...acrossReleases, release };
    const best = findBest(releaseQuery, measure, options);
    // The value a year earlier is that of the newest release which compares with it, not of one that first published it.
    if (best?.status === "derived" || (best && measure === "prior value")) derived.push([best, releaseQuery]);
    else if (best) {
      const finer = derived.find(([estimate]) => refines(estimate, best));
      if (finer) yield toAnswer(...finer);
      const official = findOfficialBefore(releaseQuery, best);
      if (official) yield toAnswer(official, { ...releaseQuery, release: official.observations[0]!.release });
      yield toAnswer(best, releaseQuery);
    }
  }
  for (const [best, releaseQuery] of derived) yield toAnswer(best, releaseQuery);
  // What a release publishes has been found in it, so that only derived figures are left.
  const best = findBest(acrossReleases, measure, options);
  if (best) yield toAnswer(best, acrossReleases);
}

/**
 * The value a year earlier that the published change is reckoned on: from the value and the change that answer by
 * default, so that the three agree.
 */
function findBase(
  dataset: Dataset,
  query: Omit<Query, "measure">,
  options: QueryOptions,
): readonly [Estimate, ReleaseQuery] | undefined {
  const change = findAnswer(dataset, { ...query, measure: CHANGE_MEASURES[options.currency] }, options);
  if (!change || change.status === "derived") return undefined;
  const value = findAnswer(dataset, { ...query, measure: "value" }, options);
  if (!value) return undefined;
  const isOneRelease = value.query.release === change.query.release;
  const releaseQuery = isOneRelease ? change.query : { ...change.query, release: undefined };
  const base = deriveBase(releaseQuery, options.currency, value, change);
  return base && [base, releaseQuery];
}

/**
 * Whether a figure derived from a newer release has finer digits that agree with a published one: customs' tables give
 * exports and imports to the yuan, where the announcement before them gives a rounded total.
 */
const refines = ({ base, interval }: Estimate, published: Estimate): boolean =>
  base !== "rank" && isWithin(interval, published.interval);

const isChange = (measure: QueryMeasure): boolean => measure.startsWith("yoy");

/** The first useful answer; if there is none, the first whose interval is too wide. */
function searchAnswers(dataset: Dataset, query: Query, options: QueryOptions): { found?: Answer; wide?: Answer } {
  let wide: Answer | undefined;
  for (const found of listAnswers(dataset, query, options)) {
    if (found.precision !== "useless") return { found };
    wide ??= found;
  }
  return wide ? { wide } : {};
}

/** The answer to a query, or undefined where {@link answerQuery} throws NotAvailableError. For tables and series. */
export const findAnswer = (
  dataset: Dataset,
  query: Query,
  options: QueryOptions = getDefaultOptions(dataset),
): Answer | undefined => searchAnswers(dataset, query, options).found;

/**
 * Answers a query with, in this order: the figure published by the newest release that has it, of customs itself rather
 * than of a report; a figure derived within one release, newest first; a figure derived from several releases.
 * @throws InvalidArgumentError if the flow is omitted and ambiguous, see {@link chooseFlow}.
 * @throws NotAvailableError if the figure is neither published nor derivable, or if the published digits leave the
 * derived figure too wide to be useful.
 */
export function answerQuery(
  dataset: Dataset,
  query: Query,
  options: QueryOptions = getDefaultOptions(dataset),
): Answer {
  const { found, wide } = searchAnswers(dataset, query, options);
  if (found) return found;
  const releaseQuery = buildQueryAcrossReleases(dataset, query);
  if (!wide) throw explainMissing(releaseQuery, query.measure, options, findAnswer);
  throw new NotAvailableError("tooWide", {
    figure: toRequestedFigure(releaseQuery, query.measure, options),
    range: localizeInterval(wide),
    formula: toBoundsFormula(releaseQuery, query.measure, options),
  });
}

/**
 * The interval that the published figures allow: the intersection of the answer's own interval with that of every
 * derivation within the same release. Where other releases contradict it, it contains what each of them implies.
 * @returns bounds in the base unit `base`; one is infinite where only "more than" or "less than" is published.
 * @throws InvalidArgumentError if the flow is omitted and ambiguous, see {@link chooseFlow}.
 * @throws NotAvailableError if no figure bounds the answer, or if figures of one release contradict each other.
 */
export function computeBounds(
  dataset: Dataset,
  query: Query,
  options: QueryOptions = getDefaultOptions(dataset),
): Interval & Pick<Estimate, "base"> {
  const [best] = listAnswers(dataset, query, options);
  const acrossReleases = buildQueryAcrossReleases(dataset, query);
  for (const releaseQuery of best ? [best.query] : [...listReleaseQueries(acrossReleases), acrossReleases]) {
    const bound = findOneSided(releaseQuery, query.measure, options);
    const estimates = ESTIMATORS[query.measure](releaseQuery, options);
    const [one, ...others] = [...(bound ? [toEstimate(bound)] : []), ...(best ? [best] : []), ...estimates];
    if (!one) continue;
    // Revisions make figures of different releases inconsistent, so only the best estimate across releases counts.
    const narrowest = intersectAll(one, releaseQuery.release ? others : [], query);
    const { flow, subject, period } = releaseQuery;
    const figure = { subject, flow, period, measure: query.measure };
    const contradiction = best && findContradiction(dataset, figure, best, options, findAnswer);
    const implied = contradiction?.implied ?? [];
    return { base: one.base, ...implied.map(({ interval }) => interval).reduce(unite, narrowest) };
  }
  throw explainMissing(acrossReleases, query.measure, options, findAnswer);
}

/** @throws NotAvailableError that names what contradicts the estimate. */
function intersectAll(one: Estimate, others: readonly Estimate[], { subject, measure }: Query): Interval {
  return others.reduce((narrowest, other) => {
    const narrower = intersect(narrowest, other.interval);
    if (!narrower)
      throw new NotAvailableError("contradiction", {
        measure,
        subject: localizeSubject(subject),
        range: localizeInterval(one),
        method: localize(other.describeMethod),
        otherRange: localizeInterval(other),
      });
    return narrower;
  }, one.interval);
}
