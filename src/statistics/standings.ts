/** The values that a rank is a place among, collected once per dataset, release, flow and period. */
import type { Ranking } from "./ranking";
import type { Dataset, Flow } from "../dataset";
import type { Period, Subject, View } from "../query";
import { takeFirst, type Estimate } from "./estimate";
import { selectRankedProducts, selectOverlappingProducts, selectRanked } from "./overlap";
import { identifySlice, listPublishedPartners, listPublishedProducts, type ListedDimension } from "./period-contents";
import { findPublished, type ReleaseQuery } from "./release-query";
import { estimateValueOfPeriod } from "./value";

/** Values by the id of the partner or product. */
export type Standings = ReadonlyMap<string, Estimate>;

export interface StandingsQuery {
  readonly dataset: Dataset;
  readonly release: string;
  readonly flow: Flow;
  readonly period: Period;
  readonly ranking: Ranking;
  /** What the partners or products are ranked within: the total, or a product whose partners are ranked. */
  readonly within: Subject;
}

const getDimension = ({ ranking }: StandingsQuery): ListedDimension => (ranking === "products" ? "product" : "partner");

const standingsByDataset = new WeakMap<Dataset, Map<string, Standings>>();

/** The values of a release that are ranked against each other. */
export function getStandings(query: StandingsQuery): Standings {
  let byKey = standingsByDataset.get(query.dataset);
  if (!byKey) standingsByDataset.set(query.dataset, (byKey = new Map()));
  const slice = identifySlice(query.period, getDimension(query), query.within);
  const key = [query.release, query.flow, query.ranking, slice].join("|");
  let standings = byKey.get(key);
  if (!standings)
    byKey.set(key, (standings = query.ranking === "products" ? rankProducts(query) : rankPartners(query)));
  return standings;
}

function rankPartners({ dataset, release, flow, period, ranking, within }: StandingsQuery): Standings {
  const estimate = (id: string): Estimate | undefined => {
    const query: ReleaseQuery = {
      dataset,
      release,
      subject: { ...within, partner: dataset.partner(id)! },
      flow,
      period,
    };
    return takeFirst(estimateValueOfPeriod(query, dataset.currency));
  };
  const values = collectValues(listPublishedPartners(dataset, flow, period, within), estimate);
  return keepOnly(values, selectRanked(dataset, values.keys(), ranking as View));
}

function rankProducts({ dataset, release, flow, period, within }: StandingsQuery): Standings {
  const products = listPublishedProducts(dataset, period, within).filter((one) => one.flow === flow);
  const estimate = (id: string): Estimate | undefined => {
    const subject: Subject = { ...within, product: dataset.product(id)! };
    return findPublished({ dataset, release, subject, flow, period }, "value", dataset.currency);
  };
  const values = collectValues(
    products.map(({ product }) => product),
    estimate,
  );
  return keepOnly(values, selectRankedProducts(dataset, values.keys()));
}

function collectValues(ids: readonly string[], estimate: (id: string) => Estimate | undefined): Map<string, Estimate> {
  const values = new Map<string, Estimate>();
  for (const id of ids) {
    const value = estimate(id);
    if (value) values.set(id, value);
  }
  return values;
}

const keepOnly = (values: Standings, ids: readonly string[]): Standings =>
  new Map(ids.map((id) => [id, values.get(id)!]));

/**
 * Whether no other release ranks the subject among more, or ranks a part of it or what contains it. A report that names a
 * few leading partners says less about a place than the table of all of them. Of equally wide ones the newer decides.
 */
export function isWidest(query: StandingsQuery, id: string): boolean {
  const { size } = getStandings(query);
  const releases = query.dataset.listPublishingReleases(query.period);
  const newer = new Set(releases.slice(0, releases.indexOf(query.release)));
  return releases.every((release) => {
    const other = getStandings({ ...query, release });
    if (other.has(id)) return other.size <= size;
    const decides = other.size > size || (other.size === size && newer.has(release));
    return !decides || !listOverlapping(query, other).has(id);
  });
}

const overlappingByStandings = new WeakMap<Standings, ReadonlySet<string>>();

/** The ids that must not be ranked beside those that are: wholes and parts of products, members of partners. */
function listOverlapping({ dataset, ranking }: StandingsQuery, standings: Standings): ReadonlySet<string> {
  let ids = overlappingByStandings.get(standings);
  if (!ids) {
    ids =
      ranking === "products"
        ? selectOverlappingProducts(dataset, standings)
        : new Set([...standings.keys()].flatMap((id) => dataset.partner(id)!.members));
    overlappingByStandings.set(standings, ids);
  }
  return ids;
}
