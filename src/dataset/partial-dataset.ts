/** A dataset of which only some parts have arrived: it answers what these decide, and refuses all else for now. */
import type { Dataset } from "./dataset";
import { DOMAINS, listDomains, type Domain, type PartContent } from "./domains";
import type { SubjectIds } from "./figure-store";
import { DIMENSIONS } from "./types";

/** The longest that an answer waits for a source beyond the bundle. */
export const WAIT_SECONDS = 15;

/** A question touches figures or names whose parts have not arrived; it is to be asked again when they have. */
export class NotLoadedError extends Error {
  /**
   * @param contents - what the question needs of what ships.
   * @param load - fetches what it needs of a source beyond the bundle. It is always fulfilled, by the deadline at the
   * latest (milliseconds since 1970): what has failed is said by the answer.
   */
  constructor(
    readonly contents: readonly PartContent[],
    readonly load?: (deadline: number) => Promise<void>,
  ) {
    super(`The figures of ${contents.join(", ")} have not been loaded yet.`);
  }
}

/** One error for all that several questions need of sources beyond the bundle, so that it is fetched together. */
export const joinMissing = (errors: readonly NotLoadedError[]): NotLoadedError =>
  new NotLoadedError([], (deadline) => Promise.all(errors.map(({ load }) => load?.(deadline))).then(() => undefined));

/**
 * Visits all items, also those after one that needs what has to be fetched.
 * @throws NotLoadedError for what all of them need.
 */
export function visitAll<T>(items: Iterable<T>, visit: (item: T) => void): void {
  const errors: NotLoadedError[] = [];
  for (const item of items) {
    try {
      visit(item);
    } catch (error) {
      if (!(error instanceof NotLoadedError) || !error.load) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw joinMissing(errors);
}

/**
 * The results for all items, also of those after one that needs what has to be fetched.
 * @throws NotLoadedError for what all of them need.
 */
export function mapAll<T, Result>(items: Iterable<T>, map: (item: T) => Result): Result[] {
  const results: Result[] = [];
  visitAll(items, (item) => void results.push(map(item)));
  return results;
}

/** What a part holds whole: every figure of these subjects in these periods, in all releases. */
export interface Coverage {
  readonly subjects: readonly SubjectIds[];
  readonly periods: readonly string[];
  /** The releases that publish figures of these periods, newest first, in all parts. */
  readonly releases: Readonly<Record<string, readonly string[]>>;
}

const identifySubject = (ids: SubjectIds): string => DIMENSIONS.map((dimension) => ids[dimension]).join("|");

/**
 * A dataset of which only some has arrived.
 * @param headline - the dataset of the headline part, which lists all releases.
 * @param coverage - what the headline part holds whole.
 * @param arrived - the dataset of the catalogue and of the domains that have arrived whole; undefined before that.
 * @param loaded - these domains.
 */
export function createPartialDataset(
  headline: Dataset,
  coverage: Coverage,
  arrived: Dataset | undefined,
  loaded: ReadonlySet<Domain>,
): Dataset {
  const subjects = new Set(coverage.subjects.map(identifySubject));
  const periods = new Set(coverage.periods);
  const known = arrived ?? headline;
  const requireDomains = (domains: readonly Domain[]): void => {
    const missing = domains.filter((domain) => !loaded.has(domain));
    if (missing.length > 0) throw new NotLoadedError(missing);
  };
  const requireAll = (): Dataset => {
    requireDomains(DOMAINS);
    return known;
  };
  /** The dataset that holds every figure of the subject, in the period if one is given. */
  const requireSubject = (ids: SubjectIds, period?: string): Dataset => {
    if (period !== undefined && periods.has(period) && subjects.has(identifySubject(ids))) return headline;
    requireDomains(listDomains(ids));
    return known;
  };
  const requireEntry =
    <Entry>(find: (id: string) => Entry | undefined) =>
    (id: string): Entry | undefined => {
      const entry = find(id);
      if (!entry) requireDomains(["catalogue"]);
      return entry;
    };
  const { releases, version, newestRelease } = headline;
  return Object.freeze({
    releases,
    version,
    newestRelease,
    headline: headline.headline,
    currency: headline.currency,
    vintage: headline.vintage,
    partners: known.partners,
    products: known.products,
    regimes: known.regimes,
    enterprises: known.enterprises,
    get sources() {
      return requireAll().sources;
    },
    get events() {
      return requireAll().events;
    },
    get observations() {
      return requireAll().observations;
    },
    partner: requireEntry(known.partner),
    product: requireEntry(known.product),
    regime: requireEntry(known.regime),
    enterprise: requireEntry(known.enterprise),
    noteInChinese: (clause) => headline.noteInChinese(clause) ?? known.noteInChinese(clause),
    source: (id) => headline.source(id) ?? known.source(id),
    findObservations: (key) => requireSubject(key, key.period).findObservations(key),
    listSubjectObservations: (ids, period) => requireSubject(ids, period).listSubjectObservations(ids, period),
    listPeriodObservations: (period) => requireAll().listPeriodObservations(period),
    listSliceObservations: (period, by, within) => requireAll().listSliceObservations(period, by, within),
    // Asked for once the figures of a subject in the period are there, and so those of its domain.
    listPublishingReleases: (period, ids) =>
      ids
        ? requireSubject(ids, period).listPublishingReleases(period, ids)
        : (coverage.releases[period] ?? known.listPublishingReleases(period)),
    countObservations: known.countObservations,
    get parts() {
      return requireAll().parts;
    },
    requireLoaded: requireDomains,
    viewAsOf: (release) => (release.id === newestRelease.id ? undefined : requireAll().viewAsOf(release)),
  } satisfies Dataset);
}
