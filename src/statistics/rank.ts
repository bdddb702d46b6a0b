import { unitOf, type Observation } from "../dataset";
import { isWhole, narrowed } from "../query";
import { observationsOf } from "./coverage";
import { derived, first, isOneSided, published, type Estimate, type Known } from "./estimate";
import { finest, rankedOnce } from "./overlap";
import { idsOf, printed, type Question } from "./question";
import { show } from "./show";
import { value } from "./value";

/**
 * Rank by value: as printed, else the place among the partners (or among the products, without the aggregates
 * of others) whose value the same release prints; one whose interval overlaps widens the bounds of the rank.
 */
export function* rank(question: Question): Generator<Estimate> {
  const own = printed(question, "rank", "rank");
  if (own) yield own;

  // A place among figures of different releases would compare figures before and after revision.
  if (question.release === undefined) return;
  const mine = first(value(question, "CNY"));
  const others = mine && rivals(question);
  if (!others) return;
  const surely = others.filter(({ interval }) => interval.low > mine.interval.high).length;
  const possibly = others.filter(({ interval }) => interval.high > mine.interval.low).length;
  const larger = others.filter(({ number }) => number > mine.number).length;
  const known: Known = { number: 1 + larger, interval: { low: 1 + surely, high: 1 + possibly } };
  const kind = isWhole(question.subject, "product") ? "partners" : "products";
  const how = `by value ${show(mine)} among the ${others.length + 1} ${kind} whose value this release prints`;
  yield { ...derived("rank", known, [mine], how), lastDigit: 0 };
}

/** The printed values that the subject is ranked against; undefined where it is not one to be ranked. */
function rivals({ dataset, release, subject, flow, period }: Question): Estimate[] | undefined {
  const [dimension, ...more] = narrowed(subject);
  if (more.length > 0 || (dimension !== "partner" && dimension !== "product")) return undefined;
  const ids = idsOf(subject);
  const values = observationsOf(dataset, period).filter(
    (o) =>
      o.release === release &&
      o.flow === flow &&
      o.measure === "value" &&
      unitOf(o.unit).base === "CNY" &&
      !isOneSided(o) &&
      o[dimension] !== ids[dimension],
  );
  const among = (other: Observation): boolean =>
    Object.entries(ids).every(([name, id]) => name === dimension || other[name as keyof typeof ids] === id);
  const comparable = values.filter(among);
  const candidates = [ids[dimension], ...comparable.map((o) => o[dimension])].filter((id) => id !== "all");
  const ranked = (dimension === "product" ? finest : rankedOnce)(dataset, candidates);
  if (!ranked.includes(ids[dimension])) return undefined;
  return comparable.filter((o) => ranked.includes(o[dimension])).map(published);
}
