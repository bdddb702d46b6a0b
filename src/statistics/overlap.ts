/** Prevents double counting of parts together with the whole that contains them. */
import type { Dataset, Partner, Product } from "../dataset";
import type { View } from "../query";
import { REPORTER } from "./members";

/** The products that contain one of these, at any distance. */
export function listWholes(dataset: Dataset, products: Iterable<Product>): Set<string> {
  const wholes = new Set<string>();
  const addWholes = ({ partOf }: Product): void => {
    for (const whole of partOf) {
      if (wholes.has(whole)) continue;
      wholes.add(whole);
      addWholes(dataset.product(whole)!);
    }
  };
  for (const product of products) addWholes(product);
  return wholes;
}

/** The products that are ranked, without those that contain another of them. */
export function selectRankedProducts(dataset: Dataset, ids: Iterable<string>): string[] {
  const products = [...ids].map((id) => dataset.product(id)!).filter(({ ranked }) => ranked);
  const wholes = listWholes(dataset, products);
  return products.filter(({ id }) => !wholes.has(id)).map(({ id }) => id);
}

/** The products of the catalogue that contain one of these or are contained in one. */
export function selectOverlappingProducts(dataset: Dataset, products: ReadonlyMap<string, unknown>): Set<string> {
  const wholes = listWholes(
    dataset,
    [...products.keys()].map((id) => dataset.product(id)!),
  );
  const isPart = (product: Product): boolean => [...listWholes(dataset, [product])].some((id) => products.has(id));
  return new Set(dataset.products.filter((one) => wholes.has(one.id) || isPart(one)).map(({ id }) => id));
}

const CONTINENT: string = "continent";

/** Whether a view ranks the partner, as far as no group beside it includes it. */
function belongsToView({ id, kind, ranked }: Partner, view: View): boolean {
  // Goods that come back are not trade with a partner.
  if (id === REPORTER) return false;
  if (view === "continents") return kind === CONTINENT;
  return view === "economies" ? kind === "country" : ranked;
}

/** The partners that a view ranks, without members of a group that is itself among them. */
export function selectRanked(dataset: Dataset, ids: Iterable<string>, view: View = "customs"): string[] {
  const partners = [...new Set(ids)].flatMap((id) => dataset.partner(id) ?? []);
  const ranked = partners.filter((partner) => belongsToView(partner, view));
  const members = new Set(ranked.flatMap((partner) => partner.members));
  return ranked.filter(({ id }) => !members.has(id)).map(({ id }) => id);
}

/** The partners of a view that include the partner. */
export const listIncluding = (dataset: Dataset, partner: Partner, view: View): Partner[] =>
  dataset.partners.filter((group) => belongsToView(group, view) && group.members.includes(partner.id));

/** Whether a view ranks the partner. */
export const isRanked = (dataset: Dataset, partner: Partner, view: View): boolean =>
  belongsToView(partner, view) && listIncluding(dataset, partner, view).length === 0;
