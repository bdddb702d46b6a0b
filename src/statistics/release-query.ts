import {
  memoizeByObject,
  type Base,
  type Currency,
  type Dataset,
  type Dimension,
  type Flow,
  type Measure,
  type Observation,
  type QuantityBase,
} from "../dataset";
import { listNarrowedDimensions, getTotalSubject, type Period, type Subject, type View } from "../query";
import { isOneSided, toEstimate, type Estimate } from "./estimate";

/** A query for one subject, flow and period, within one release or across all. */
export interface ReleaseQuery {
  readonly dataset: Dataset;
  /** Id of the only release to take figures from; undefined for the newest publication of each figure. */
  readonly release?: string | undefined;
  readonly subject: Subject;
  readonly flow: Flow;
  readonly period: Period;
}

/** Options of a query. */
export interface QueryOptions {
  /** Currency of values, prior values and unit values. */
  readonly currency: Currency;
  /** The whole that a share refers to; the total by default. */
  readonly within?: Subject;
  /** Base unit of quantities, for a product that customs counts in two units; by default the one with more digits. */
  readonly quantityBase?: QuantityBase;
  /** Whom a rank compares partners with; customs' own view by default. */
  readonly view?: View;
  /** Whether a partner's product is ranked among partners of that product, as by default, or products of that partner. */
  readonly among?: "partner" | "product" | undefined;
}

/** The ids of a subject by dimension, as observations store them. */
export const toSubjectIds = memoizeByObject(
  ({ partner, product, regime, enterprise }: Subject): Pick<Observation, Dimension> => ({
    partner: partner.id,
    product: product.id,
    regime: regime.id,
    enterprise: enterprise.id,
  }),
);

function findPublications({ dataset, subject, flow, period }: ReleaseQuery, measure: Measure, base: Base) {
  const { partner, product, regime, enterprise } = toSubjectIds(subject);
  return dataset.findObservations({ partner, product, regime, enterprise, period, flow, measure, base });
}

/** Ids of the releases that publish the figure, newest first. */
export const listPublishingReleases = (query: ReleaseQuery, measure: Measure, base: Base): string[] =>
  findPublications(query, measure, base).map(({ release }) => release);

/** Whether customs itself, or another part of the government, publishes the figure. */
export const isOfficial = (dataset: Dataset, { source }: Observation): boolean =>
  dataset.source(source)?.weight === "official";

/**
 * The publication that supersedes the others: that of the newest release of the data; of earlier ones the newest of
 * customs itself, else of a report.
 */
function findLeading(dataset: Dataset, publications: readonly Observation[]): Observation | undefined {
  const [newest] = publications;
  if (newest?.release === dataset.newestRelease.id) return newest;
  return publications.find((one) => isOfficial(dataset, one)) ?? newest;
}

/** The published observation that answers the query, including one-sided ones ("more than"). */
export function findObservation(query: ReleaseQuery, measure: Measure, base: Base): Observation | undefined {
  const publications = findPublications(query, measure, base);
  if (query.release === undefined) return findLeading(query.dataset, publications);
  return publications.find(({ release }) => release === query.release);
}

/** What customs itself published, if that supersedes the report which the estimate is of. */
export function findOfficialBefore(query: ReleaseQuery, { observations: [one], base }: Estimate): Estimate | undefined {
  if (!one || isOfficial(query.dataset, one)) return undefined;
  const leading = findLeading(query.dataset, findPublications(query, one.measure, base as Base));
  return leading && isOfficial(query.dataset, leading) && !isOneSided(leading) ? toEstimate(leading) : undefined;
}

/** The published estimate that answers the query, unless it is one-sided. */
export function findPublished(query: ReleaseQuery, measure: Measure, base: Base): Estimate | undefined {
  const found = findObservation(query, measure, base);
  return found && !isOneSided(found) ? toEstimate(found) : undefined;
}

export const withFlow = (query: ReleaseQuery, flow: Flow): ReleaseQuery => ({ ...query, flow });
export const withPeriod = (query: ReleaseQuery, period: Period): ReleaseQuery => ({ ...query, period });

/** The same query for the total over all partners, products, regimes and enterprises. */
export const withTotalSubject = (query: ReleaseQuery): ReleaseQuery => ({
  ...query,
  subject: getTotalSubject(query.dataset),
});

export const isTotal = ({ subject }: ReleaseQuery): boolean => listNarrowedDimensions(subject).length === 0;
