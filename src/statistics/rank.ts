import { getTotalSubject, isWhole, type Subject } from "../query";
import { deriveEstimate, takeFirst, type Bounded, type Estimate } from "./estimate";
import { formatOperand } from "./format-estimate";
import { MESSAGES } from "./messages";
import { findPublished, type QueryOptions, type ReleaseQuery } from "./release-query";
import type { Ranking } from "./ranking";
import { countLarger, getStandings, isWidest, type Standings, type StandingsQuery } from "./standings";
import { estimateValueOfPeriod } from "./value";

/**
 * Rank by value, from 1: as published, otherwise the position among the partners of a view, or among the products
 * without aggregates of others, with a value in the same release. Overlapping intervals widen the bounds of the rank.
 */
export function* estimateRank(query: ReleaseQuery, options: Partial<QueryOptions>): Generator<Estimate> {
  const { view = "customs" } = options;
  // Customs prints ranks as it tells them.
  const published = view === "customs" ? findPublished(query, "rank", "rank") : undefined;
  if (published) yield published;

  // A rank across releases would compare figures before and after revision.
  const { release } = query;
  const place = findPlace(query, options);
  if (release === undefined || !place) return;
  const { ranking, within } = place;
  const standingsQuery = { ...query, release, ranking, within };
  const standings = getStandings(standingsQuery);
  const mine = standings.values.get(place.id);
  if (!mine || !isWidest(standingsQuery, place.id)) return;
  if (!isComplete(standingsQuery, standings, mine)) return;
  const { low, high } = mine.interval;
  const larger = countLarger(standings.numbers, mine.number);
  const surely = countLarger(standings.lows, high);
  // Its own interval reaches above its own lower end.
  const possibly = countLarger(standings.highs, low) - (high > low ? 1 : 0);
  const result: Bounded = { number: 1 + larger, interval: { low: 1 + surely, high: 1 + possibly } };
  yield deriveEstimate("rank", result, [mine], (language) =>
    MESSAGES[language].rank(larger, formatOperand(mine, language), standings.values.size, ranking),
  );
}

/** A ranking, what is ranked within, and the id of one that is ranked. */
interface Place {
  readonly ranking: Ranking;
  readonly within: Subject;
  readonly id: string;
}

/**
 * The place that the subject can have: a partner among partners of the same product, or a product among products of the
 * same partner; undefined if it is neither.
 */
export function findPlace(
  { dataset, subject }: ReleaseQuery,
  { view = "customs", among }: Partial<QueryOptions>,
): Place | undefined {
  const rankable = (["partner", "product"] as const).filter((dimension) => !isWhole(subject, dimension));
  const by = among ?? rankable[0];
  if (!by || !rankable.includes(by)) return undefined;
  const within = { ...subject, [by]: getTotalSubject(dataset)[by] };
  return { ranking: by === "product" ? "products" : view, within, id: subject[by].id };
}

/**
 * Whether none that the release does not name can be larger: a report names a few leading partners, and a place among
 * what happens to be named is none. Complete are the values of all partners that customs lists, and those which leave
 * less of the total than this one's value. Products have no total of their own lines, so theirs are taken as complete, and
 * own data ranks those that its owner gives.
 */
function isComplete(query: StandingsQuery, standings: Standings, mine: Estimate): boolean {
  const { dataset, release, flow, period, ranking, within } = query;
  if (ranking === "products" || dataset.own !== undefined) return true;
  if (standings.isComplete) return true;
  const whole = { dataset, release, subject: within, flow, period };
  const total = takeFirst(estimateValueOfPeriod(whole, dataset.currency));
  return total !== undefined && total.interval.high - standings.least < mine.interval.low;
}
