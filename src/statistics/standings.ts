/** The values that a rank is a place among, collected once per dataset, release, flow and period. */
import type { Ranking } from "./ranking";
import { memoizeByObject, type Dataset, type Flow } from "../dataset";
import type { Period, Subject, View } from "../query";
import { takeFirst, type Estimate } from "./estimate";
import { isListed } from "./membership";
import { selectRankedProducts, selectOverlappingProducts, selectRanked } from "./overlap";
import { identifySlice, listPublishedPartners, listPublishedProducts, type ListedDimension } from "./period-contents";
import { findPublished, type ReleaseQuery } from "./release-query";
import { estimateValueOfPeriod } from "./value";

/** The values of a release that are ranked against each other. */
export interface Standings {
  /** By the id of the partner or product. */
  readonly values: ReadonlyMap<string, Estimate>;
  /** What the values, and the ends of their intervals, are, smallest first. */
  readonly numbers: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** What the values come to at least. */
  readonly least: number;
  /** Whether they are those of all partners that customs lists. */
  readonly isComplete: boolean;
}

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

const getStandingsByKey = memoizeByObject((_dataset: Dataset) => new Map<string, Standings>());

/** The values of a release that are ranked against each other. */
export function getStandings(query: StandingsQuery): Standings {
  const { dataset, release, flow, period, ranking, within } = query;
  const byKey = getStandingsByKey(dataset);
  const key = `${release}|${flow}|${ranking}|${identifySlice(period, getDimension(query), within)}`;
  let standings = byKey.get(key);
  if (!standings) byKey.set(key, (standings = createStandings(query)));
  return standings;
}

function createStandings(query: StandingsQuery): Standings {
  const { dataset, ranking } = query;
  const values = ranking === "products" ? rankProducts(query) : rankPartners(query);
  const estimates = [...values.values()];
  return {
    values,
    numbers: Float64Array.from(estimates, ({ number }) => number).sort(),
    lows: Float64Array.from(estimates, ({ interval }) => interval.low).sort(),
    highs: Float64Array.from(estimates, ({ interval }) => interval.high).sort(),
    least: estimates.reduce((lows, { interval }) => lows + interval.low, 0),
    isComplete: ranking !== "products" && getListed(dataset)[ranking].every((id) => values.has(id)),
  };
}

/** The partners that customs lists and each view ranks. */
const getListed = memoizeByObject((dataset: Dataset): Readonly<Record<View, readonly string[]>> => {
  const ids = dataset.partners.filter((partner) => isListed(partner) === true).map(({ id }) => id);
  const select = (view: View): string[] => selectRanked(dataset, ids, view);
  return { customs: select("customs"), economies: select("economies"), continents: select("continents") };
});

/** How many of the numbers, smallest first, are larger. */
export function countLarger(numbers: Float64Array, number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > number) high = middle;
    else low = middle + 1;
  }
  return numbers.length - low;
}

type Values = Standings["values"];

function rankPartners({ dataset, release, flow, period, ranking, within }: StandingsQuery): Values {
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

function rankProducts({ dataset, release, flow, period, within }: StandingsQuery): Values {
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

const keepOnly = (values: Values, ids: readonly string[]): Values => new Map(ids.map((id) => [id, values.get(id)!]));

/**
 * Whether no other release ranks the subject among more, or ranks a part of it or what contains it. A report that names a
 * few leading partners says less about a place than the table of all of them. Of equally wide ones the newer decides.
 */
export function isWidest(query: StandingsQuery, id: string): boolean {
  const { size } = getStandings(query).values;
  const releases = query.dataset.listPublishingReleases(query.period);
  const place = releases.indexOf(query.release);
  return releases.every((release, at) => {
    const other = getStandings({ ...query, release });
    if (other.values.has(id)) return other.values.size <= size;
    const decides = other.values.size > size || (other.values.size === size && at < place);
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
        ? selectOverlappingProducts(dataset, standings.values)
        : new Set([...standings.values.keys()].flatMap((id) => dataset.partner(id)!.members));
    overlappingByStandings.set(standings, ids);
  }
  return ids;
}
