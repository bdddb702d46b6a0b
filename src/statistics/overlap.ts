/** What would be counted twice: parts beside their whole. */
import type { Dataset, Product } from "../dataset";

/** Whether one product is the other or part of it, at any depth. */
export function overlap(dataset: Dataset, a: Product, b: Product): boolean {
  const contains = (whole: Product, part: Product): boolean =>
    whole.id === part.id || part.partOf.some((id) => contains(whole, dataset.product(id)!));
  return contains(a, b) || contains(b, a);
}

/** Of these partners the ones that customs ranks, without the members of a group that is ranked among them. */
export function rankedOnce(dataset: Dataset, ids: Iterable<string>): string[] {
  const ranked = [...new Set(ids)].filter((id) => dataset.partner(id)!.ranked);
  const members = new Set(ranked.flatMap((id) => dataset.partner(id)!.members));
  return ranked.filter((id) => !members.has(id));
}
