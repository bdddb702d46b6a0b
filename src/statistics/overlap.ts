/** Prevents double counting of parts together with the whole that contains them. */
import type { Dataset, Partner } from "../dataset";
import type { View } from "../query";
import { REPORTER } from "./members";

/** The products that contain one of these, at any distance. */
function listWholes(dataset: Dataset, ids: Iterable<string>): Set<string> {
  const wholes = new Set<string>();
  const addWholes = (id: string): void => {
    for (const whole of dataset.product(id)!.partOf) {
      if (wholes.has(whole)) continue;
      wholes.add(whole);
      addWholes(whole);
    }
  };
  for (const id of ids) addWholes(id);
  return wholes;
}

/** The products without those that contain another of them. */
export function selectFinest(dataset: Dataset, ids: Iterable<string>): string[] {
  const products = new Set(ids);
  const wholes = listWholes(dataset, products);
  return [...products].filter((id) => !wholes.has(id));
}

/** The products of the catalogue that contain one of these or are contained in one. */
export function selectOverlappingProducts(dataset: Dataset, products: ReadonlyMap<string, unknown>): Set<string> {
  const wholes = listWholes(dataset, products.keys());
  const isPart = (id: string): boolean => [...listWholes(dataset, [id])].some((whole) => products.has(whole));
  return new Set(dataset.products.map(({ id }) => id).filter((id) => wholes.has(id) || isPart(id)));
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
