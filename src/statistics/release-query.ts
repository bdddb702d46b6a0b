import type { Base, Dataset, Dimension, Flow, Measure, Observation } from "../dataset";
import { listNarrowedDimensions, getTotalSubject, type Period, type Subject } from "../query";
import { isOneSided, toEstimate, type Estimate } from "./estimate";

/** One cell: who and what, which way, and when. */
export interface ReleaseQuery {
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
export interface QueryOptions {
  /** Currency of values, prior values and unit values; yuan unless said otherwise. */
  readonly currency: Currency;
  /** The whole that a share is of; the total unless said otherwise. */
  readonly within?: Subject;
}

/** Ids of a subject by dimension, as observations have them. */
export const toSubjectIds = ({ partner, product, regime, enterprise }: Subject): Pick<Observation, Dimension> => ({
  partner: partner.id,
  product: product.id,
  regime: regime.id,
  enterprise: enterprise.id,
});

function findPublications({ dataset, subject, flow, period }: ReleaseQuery, measure: Measure, base: Base) {
  const { partner, product, regime, enterprise } = toSubjectIds(subject);
  return dataset.findObservations({ partner, product, regime, enterprise, period, flow, measure, base });
}

/** The releases that print it, newest first. */
export const listPublishingReleases = (query: ReleaseQuery, measure: Measure, base: Base): string[] =>
  findPublications(query, measure, base).map(({ release }) => release);

/** The observation that answers the question as printed, one-sided ones ("more than") included. */
export function findObservation(query: ReleaseQuery, measure: Measure, base: Base): Observation | undefined {
  const publications = findPublications(query, measure, base);
  return query.release === undefined ? publications[0] : publications.find(({ release }) => release === query.release);
}

/** The printed answer, if there is one that says more than a bound. */
export function findPublished(query: ReleaseQuery, measure: Measure, base: Base): Estimate | undefined {
  const found = findObservation(query, measure, base);
  return found && !isOneSided(found) ? toEstimate(found) : undefined;
}

export const withFlow = (query: ReleaseQuery, flow: Flow): ReleaseQuery => ({ ...query, flow });
export const withPeriod = (query: ReleaseQuery, period: Period): ReleaseQuery => ({ ...query, period });

/** The same question about the total. */
export const withTotalSubject = (query: ReleaseQuery): ReleaseQuery => ({
  ...query,
  subject: getTotalSubject(query.dataset),
});

export const isTotal = ({ subject }: ReleaseQuery): boolean => listNarrowedDimensions(subject).length === 0;
