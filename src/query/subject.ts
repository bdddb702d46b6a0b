import { DIMENSIONS, type Category, type Dataset, type Dimension, type Partner, type Product } from "../dataset";
import { choicesOf, type Choice, type Choices } from "./choices";
import { InvalidArgument } from "./errors";
import * as messages from "./messages";
import { isBlank, textOf, type Typed } from "./typed";

/**
 * Whom the reporter trades with, in what, under which customs regime, and which enterprises trade it. World, all
 * goods, all regimes and all enterprises together are the total.
 */
export interface Subject {
  readonly partner: Partner;
  readonly product: Product;
  readonly regime: Category;
  readonly enterprise: Category;
}

/** One dimension of a subject: what a name names. */
export interface Named {
  readonly dimension: Dimension;
  readonly entry: Partner | Product | Category;
}

const catalogues = ({ partners, products, regimes, enterprises }: Dataset) => ({
  partner: partners,
  product: products,
  regime: regimes,
  enterprise: enterprises,
});

/** All names of an entry of a catalogue but its label. */
export function namesOf({ dimension, entry }: Named): string[] {
  const names = [entry.id, entry.zh, ...entry.aliases];
  if (dimension === "partner") return [...names, (entry as Partner).alpha2, (entry as Partner).m49];
  if (dimension === "product") return [...names, ...(entry as Product).hs.flatMap((code) => [code, `HS ${code}`])];
  return names;
}

/** Everything that has a name in the dataset; what has figures comes first. */
export function named(dataset: Dataset): Named[] {
  const printed = new Set(dataset.observations.flatMap((o) => DIMENSIONS.map((dimension) => o[dimension])));
  const all = DIMENSIONS.flatMap((dimension) =>
    catalogues(dataset)[dimension].map((entry): Named => ({ dimension, entry })),
  );
  return [...all.filter(({ entry }) => printed.has(entry.id)), ...all.filter(({ entry }) => !printed.has(entry.id))];
}

const index = new WeakMap<Dataset, Choices<Named>>();

/** The names of a dataset, indexed once; a tie between near misses goes to what can be answered. */
function choicesIn(dataset: Dataset): Choices<Named> {
  let choices = index.get(dataset);
  if (!choices) {
    choices = choicesOf(
      named(dataset).map((value): Choice<Named> => ({ value, label: value.entry.en, names: namesOf(value) })),
    );
    index.set(dataset, choices);
  }
  return choices;
}

function findName(dataset: Dataset, text: string): Named {
  const names = choicesIn(dataset);
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

/** Trade with everybody, in everything, under every regime, by all enterprises. */
export const totalOf = (dataset: Dataset): Subject => ({
  partner: dataset.partner("WORLD")!,
  product: dataset.product("all")!,
  regime: dataset.regime("all")!,
  enterprise: dataset.enterprise("all")!,
});

/** The subject of ids that the dataset knows. */
export const subjectOf = (dataset: Dataset, ids: Readonly<Record<Dimension, string>>): Subject => ({
  partner: dataset.partner(ids.partner)!,
  product: dataset.product(ids.product)!,
  regime: dataset.regime(ids.regime)!,
  enterprise: dataset.enterprise(ids.enterprise)!,
});

/**
 * The subject that was typed: a partner, a product, a customs regime, a type of enterprise, or several of them
 * joined by " / ", by name, alias, ISO 3166 code, M49 code or HS code in English or Chinese; the total when it was
 * left out.
 * @throws InvalidArgument when a part names nothing, with the nearest names, or when two name the same kind.
 */
export function parseSubject(dataset: Dataset, typed: Typed): Subject {
  const total = totalOf(dataset);
  if (isBlank(typed)) return total;
  const text = textOf(typed);
  const parts = text.split(/\s*[/／]\s*/);
  // Some names have a slash of their own; one that joins nothing is part of a name that nobody has.
  const joins = parts.every(Boolean) && !choicesIn(dataset).find(text);
  const found = joins ? parts.map((part) => findName(dataset, part)) : [findName(dataset, text)];
  if (new Set(found.map(({ dimension }) => dimension)).size < found.length)
    throw new InvalidArgument(messages.twoOfAKind(text));
  return { ...total, ...Object.fromEntries(found.map(({ dimension, entry }) => [dimension, entry])) };
}

/** Whether the subject says nothing of that dimension: all of it is meant. */
export const isWhole = (subject: Subject, dimension: Dimension): boolean =>
  subject[dimension].id === (dimension === "partner" ? "WORLD" : "all");

/** The dimensions that the subject narrows, in the order in which labels name them. */
export const narrowed = (subject: Subject): Dimension[] =>
  DIMENSIONS.filter((dimension) => !isWhole(subject, dimension));

/** The subject as a person reads it: "ASEAN", "Iron ore", "United States / Soybeans", "World". */
export const subjectLabel = (subject: Subject): string =>
  narrowed(subject)
    .map((dimension) => subject[dimension].en)
    .join(" / ") || subject.partner.en;
