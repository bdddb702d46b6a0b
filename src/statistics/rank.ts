import type { Dataset, Product } from "../dataset";
import { derived, first, published, type Estimate, type Known } from "./estimate";
import { printed, type Question } from "./question";
import { show } from "./show";
import { value } from "./value";

/**
 * Rank by value: as printed, else the place among the partners (or among the products that do not overlap)
 * whose value the same release prints; one whose interval overlaps widens the bounds of the rank.
 */
export function* rank(question: Question): Generator<Estimate> {
  const own = printed(question, "rank", "rank");
  if (own) yield own;

  const { subject } = question;
  const mine = first(value(question, "CNY"));
  const rankable = subject.product.id === "all" ? subject.partner.ranked : subject.partner.kind === "world";
  if (!mine || !rankable) return;
  const others = rivals(question);
  const surely = others.filter(({ interval }) => interval.low > mine.interval.high).length;
  const possibly = others.filter(({ interval }) => interval.high > mine.interval.low).length;
  const larger = others.filter(({ number }) => number > mine.number).length;
  const known: Known = { number: 1 + larger, interval: { low: 1 + surely, high: 1 + possibly } };
  const kind = subject.product.id === "all" ? "partners" : "products";
  const how = `by value ${show(mine)} among the ${others.length + 1} ${kind} whose value this release prints`;
  yield { ...derived("rank", known, [mine], how), lastDigit: 0 };
}

/** The printed values that the subject's value is ranked against. */
function rivals({ dataset, release, subject, flow, period }: Question): Estimate[] {
  return dataset.observations
    .filter(
      (o) =>
        o.release === release &&
        o.flow === flow &&
        o.period === period &&
        o.measure === "value" &&
        o.unit.startsWith("CNY"),
    )
    .filter((o) =>
      subject.product.id === "all"
        ? o.product === "all" && o.partner !== subject.partner.id && dataset.partner(o.partner)?.ranked
        : o.partner === "WORLD" &&
          o.product !== "all" &&
          !overlap(dataset, subject.product, dataset.product(o.product)!),
    )
    .map(published);
}

/** Whether one product is the other or part of it, at any depth. */
function overlap(dataset: Dataset, a: Product, b: Product): boolean {
  const contains = (whole: Product, part: Product): boolean =>
    whole.id === part.id || part.partOf.some((id) => contains(whole, dataset.product(id)!));
  return contains(a, b) || contains(b, a);
}
