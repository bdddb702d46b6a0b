/** What a run of words in a question can mean. */
import type { Flow } from "../../dataset";
import type { QueryMeasure } from "../measure";
import type { Period } from "../period";
import type { CatalogueEntry } from "../subject";
import type { RequestedPriceUnit, RequestedUnit } from "../unit";
import type { View } from "../view";

/**
 * What joins the names of a question: a direction ("exports to"), what something is a part of ("in imports of",
 * 占…的比重), a list, or a possessive ("Brazil's share"); `inside` stands behind the whole, as 中 in
 * 大豆进口中.
 */
export type Role = "to" | "from" | "with" | "of" | "in" | "and" | "plus" | "possessive" | "inside";

/** What a partner's product is ranked among. */
export type Among = "partner" | "product";

export type Meaning =
  | ({ readonly kind: "entry" } & CatalogueEntry)
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "flow"; readonly flow: Flow }
  | { readonly kind: "measure"; readonly measure: QueryMeasure }
  /** The change of the measure that is named beside it, by default of the value. */
  | { readonly kind: "change" }
  | { readonly kind: "bounds" }
  | { readonly kind: "unit"; readonly unit: RequestedUnit }
  | { readonly kind: "price unit"; readonly unit: RequestedPriceUnit }
  /** What a rank is counted among. */
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "among"; readonly among: Among }
  /** "How much", which of a product is its value as well as its quantity. */
  | { readonly kind: "how much" }
  | { readonly kind: "role"; readonly role: Role }
  /** A word that changes nothing: "what", "was", 的. */
  | { readonly kind: "filler" };

/** A run of words with one of its meanings. */
export interface Item {
  readonly text: string;
  readonly meaning: Meaning;
}

/** Whether an item means what is of one of these kinds. */
export const isKind =
  <Kind extends Meaning["kind"]>(...kinds: readonly Kind[]) =>
  (item: Item): item is Item & { readonly meaning: Extract<Meaning, { kind: Kind }> } =>
    (kinds as readonly string[]).includes(item.meaning.kind);
