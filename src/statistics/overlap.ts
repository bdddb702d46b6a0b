/** Prevents double counting of parts together with the whole that contains them. */
import type { Dataset, Product } from "../dataset";

/** Whether a product is part of another, directly or indirectly. */
const isPartOf = (dataset: Dataset, part: Product, whole: Product): boolean =>
  part.partOf.some((id) => id === whole.id || isPartOf(dataset, dataset.product(id)!, whole));

/** The products without those that contain another of them. */
export function selectFinest(dataset: Dataset, ids: Iterable<string>): string[] {
  const products = [...new Set(ids)].map((id) => dataset.product(id)!);
  const contains = (whole: Product): boolean => products.some((part) => isPartOf(dataset, part, whole));
  return products.filter((product) => !contains(product)).map(({ id }) => id);
}

/** The partners that customs ranks, without members of a group that is itself among them. */
export function selectRanked(dataset: Dataset, ids: Iterable<string>): string[] {
  const ranked = [...new Set(ids)].filter((id) => dataset.partner(id)?.ranked);
  const members = new Set(ranked.flatMap((id) => dataset.partner(id)!.members));
  return ranked.filter((id) => !members.has(id));
}
