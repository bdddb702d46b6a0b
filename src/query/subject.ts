import type { Dataset, Partner, Product } from "../dataset";
import { choicesOf, type Choices } from "./choices";
import { InvalidArgument } from "./errors";
import * as messages from "./messages";
import { isBlank, textOf, type Typed } from "./typed";

/** Whom the reporter trades with, and in what; World and all goods together are the total. */
export interface Subject {
  readonly partner: Partner;
  readonly product: Product;
}

type Named = { readonly partner: Partner } | { readonly product: Product };

const index = new WeakMap<Dataset, Choices<Named>>();

/** The names of a dataset's partners and products, indexed once. */
function namesOf(dataset: Dataset): Choices<Named> {
  let names = index.get(dataset);
  if (!names) {
    const partners = dataset.partners.map((partner) => ({
      value: { partner },
      label: partner.en,
      names: [partner.id, partner.alpha2, partner.m49, partner.zh, ...partner.aliases],
    }));
    const products = dataset.products.map((product) => ({
      value: { product },
      label: product.en,
      names: [product.id, product.zh, ...product.aliases, ...product.hs.flatMap((code) => [code, `HS ${code}`])],
    }));
    // Those with figures come first, so that a tie between near misses goes to what can be answered.
    const printed = new Set(dataset.observations.flatMap(({ partner, product }) => [partner, product]));
    const first = (choice: { value: Named }) =>
      printed.has("partner" in choice.value ? choice.value.partner.id : choice.value.product.id) ? 0 : 1;
    names = choicesOf<Named>([...partners, ...products].sort((a, b) => first(a) - first(b)));
    index.set(dataset, names);
  }
  return names;
}

const world = (dataset: Dataset): Partner => dataset.partner("WORLD")!;
const allGoods = (dataset: Dataset): Product => dataset.product("all")!;

function findName(dataset: Dataset, text: string): Named {
  const names = namesOf(dataset);
  // A cell that holds M49 code 036 as a number has lost its zero.
  const found = names.find(text) ?? (/^\d{1,2}$/.test(text) ? names.find(text.padStart(3, "0")) : undefined);
  if (found) return found;
  const nearest = /^[\d.]+$/.test(text) ? nearestCodes(dataset, text) : names.nearest(text);
  throw new InvalidArgument(messages.unknown("partner or product", text, nearest));
}

/** A code that is not in the catalogue is finer than one that is: 854231 lies within heading 8542. */
function nearestCodes(dataset: Dataset, text: string): string[] {
  const code = text.replace(/\./g, "");
  const within = dataset.products.flatMap(({ hs, en }) =>
    hs.filter((own) => code.startsWith(own)).map((own) => `${own} (${en})`),
  );
  return within.slice(0, 3);
}

/**
 * The subject that was typed: a partner, a product, or "partner / product", by name, alias, ISO 3166
 * code, M49 code or HS code in English or Chinese; the total when it was left out.
 * @throws InvalidArgument when a part names nothing, with the nearest names.
 */
export function parseSubject(dataset: Dataset, typed: Typed): Subject {
  const total = { partner: world(dataset), product: allGoods(dataset) };
  if (isBlank(typed)) return total;
  const text = textOf(typed);
  const [left, right, ...rest] = text.split(/\s*[/／]\s*/);
  // A slash that joins nothing is part of a name that nobody has.
  if (!left || !right || rest.length > 0) return { ...total, ...findName(dataset, text) };
  const parts = { ...findName(dataset, left), ...findName(dataset, right) };
  if (!("partner" in parts && "product" in parts)) throw new InvalidArgument(messages.twoOfAKind(text));
  return parts;
}

/** The subject as a person reads it: "ASEAN", "Iron ore", "United States / Soybeans", "World". */
export function subjectLabel({ partner, product }: Subject): string {
  if (product.id === "all") return partner.en;
  return partner.kind === "world" ? product.en : `${partner.en} / ${product.en}`;
}
