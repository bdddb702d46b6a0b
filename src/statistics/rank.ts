import { getUnit, type Observation } from "../dataset";
import { isWhole, listNarrowedDimensions } from "../query";
import { listPeriodObservations } from "./coverage";
import { deriveEstimate, takeFirst, isOneSided, toEstimate, type Estimate, type Bounded } from "./estimate";
import { selectFinest, selectRanked } from "./overlap";
import { toSubjectIds, findPublished, type ReleaseQuery } from "./release-query";
import { formatEstimate } from "./format-estimate";
import { estimateValue } from "./value";

/**
 * Rank by value, from 1: as published, otherwise the position among the partners, or among the products without
 * aggregates of others, with a value in the same release. Overlapping intervals widen the bounds of the rank.
 */
export function* estimateRank(query: ReleaseQuery): Generator<Estimate> {
  const published = findPublished(query, "rank", "rank");
  if (published) yield published;

  // A rank across releases would compare figures before and after revision.
  if (query.release === undefined) return;
  const mine = takeFirst(estimateValue(query, "CNY"));
  const others = mine && findRivals(query);
  if (!others) return;
  const surely = others.filter(({ interval }) => interval.low > mine.interval.high).length;
  const possibly = others.filter(({ interval }) => interval.high > mine.interval.low).length;
  const larger = others.filter(({ number }) => number > mine.number).length;
  const result: Bounded = { number: 1 + larger, interval: { low: 1 + surely, high: 1 + possibly } };
  const kind = isWhole(query.subject, "product") ? "partners" : "products";
  const describeMethod = () =>
    `by value ${formatEstimate(mine)} among the ${others.length + 1} ${kind} whose value this release prints`;
  yield deriveEstimate("rank", result, [mine], describeMethod);
}

/** The published values that the subject is ranked against; undefined if the subject cannot be ranked. */
function findRivals({ dataset, release, subject, flow, period }: ReleaseQuery): Estimate[] | undefined {
  const [dimension, ...more] = listNarrowedDimensions(subject);
  if (more.length > 0 || (dimension !== "partner" && dimension !== "product")) return undefined;
  const ids = toSubjectIds(subject);
  const values = listPeriodObservations(dataset, period).filter(
    (o) =>
      o.release === release &&
      o.flow === flow &&
      o.measure === "value" &&
      getUnit(o.unit).base === "CNY" &&
      !isOneSided(o) &&
      o[dimension] !== ids[dimension],
  );
  const isComparable = (other: Observation): boolean =>
    Object.entries(ids).every(([name, id]) => name === dimension || other[name as keyof typeof ids] === id);
  const comparable = values.filter(isComparable);
  const candidates = [ids[dimension], ...comparable.map((o) => o[dimension])].filter((id) => id !== "all");
  const ranked = (dimension === "product" ? selectFinest : selectRanked)(dataset, candidates);
  if (!ranked.includes(ids[dimension])) return undefined;
  return comparable.filter((o) => ranked.includes(o[dimension])).map(toEstimate);
}
