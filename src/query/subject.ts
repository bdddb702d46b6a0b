import { DIMENSIONS, type Category, type Dataset, type Dimension, type Partner, type Product } from "../dataset";
import { createNameIndex, type NamedValue, type NameIndex } from "./name-index";
import { InvalidArgumentError } from "./errors";
import { isBlank, toText, type UserInput } from "./user-input";

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
export interface CatalogueEntry {
  readonly dimension: Dimension;
  readonly entry: Partner | Product | Category;
}

const getCatalogues = ({ partners, products, regimes, enterprises }: Dataset) => ({
  partner: partners,
  product: products,
  regime: regimes,
  enterprise: enterprises,
});

/** All names of an entry of a catalogue but its label. */
export function listEntryNames({ dimension, entry }: CatalogueEntry): string[] {
  const names = [entry.id, entry.zh, ...entry.aliases];
  if (dimension === "partner") return [...names, (entry as Partner).alpha2, (entry as Partner).m49];
  if (dimension === "product") return [...names, ...(entry as Product).hs.flatMap((code) => [code, `HS ${code}`])];
  return names;
}

/** Everything that has a name in the dataset; what has figures comes first. */
export function listCatalogueEntries(dataset: Dataset): CatalogueEntry[] {
  const publishedIds = new Set(dataset.observations.flatMap((o) => DIMENSIONS.map((dimension) => o[dimension])));
  const entries = DIMENSIONS.flatMap((dimension) =>
    getCatalogues(dataset)[dimension].map((entry): CatalogueEntry => ({ dimension, entry })),
  );
  return [
    ...entries.filter(({ entry }) => publishedIds.has(entry.id)),
    ...entries.filter(({ entry }) => !publishedIds.has(entry.id)),
  ];
}

const nameIndexes = new WeakMap<Dataset, NameIndex<CatalogueEntry>>();

/** The names of a dataset, indexed once; a tie between near misses goes to what can be answered. */
function getNameIndex(dataset: Dataset): NameIndex<CatalogueEntry> {
  let nameIndex = nameIndexes.get(dataset);
  if (!nameIndex) {
    nameIndex = createNameIndex(
      listCatalogueEntries(dataset).map((value): NamedValue<CatalogueEntry> => ({
        value,
        label: value.entry.en,
        names: listEntryNames(value),
      })),
    );
    nameIndexes.set(dataset, nameIndex);
  }
  return nameIndex;
}

function findEntry(dataset: Dataset, text: string): CatalogueEntry {
  const nameIndex = getNameIndex(dataset);
  // A cell that holds M49 code 036 as a number has lost its zero.
  const found = nameIndex.find(text) ?? (/^\d{1,2}$/.test(text) ? nameIndex.find(text.padStart(3, "0")) : undefined);
  if (found) return found;
  const nearest = /^[\d.]+$/.test(text) ? findNearestCodes(dataset, text) : nameIndex.findNearest(text);
  throw new InvalidArgumentError("unknownName", { what: "partner or product", input: text, nearest });
}

/** A code that is not in the catalogue is finer than one that is: 854231 lies within heading 8542. */
function findNearestCodes(dataset: Dataset, text: string): string[] {
  const code = text.replace(/\./g, "");
  const headings = dataset.products.flatMap(({ hs, en }) =>
    hs.filter((productCode) => code.startsWith(productCode)).map((productCode) => `${productCode} (${en})`),
  );
  return headings.slice(0, 3);
}

/** Trade with everybody, in everything, under every regime, by all enterprises. */
export const getTotalSubject = (dataset: Dataset): Subject => ({
  partner: dataset.partner("WORLD")!,
  product: dataset.product("all")!,
  regime: dataset.regime("all")!,
  enterprise: dataset.enterprise("all")!,
});

/** The subject of ids that the dataset knows. */
export const getSubject = (dataset: Dataset, ids: Readonly<Record<Dimension, string>>): Subject => ({
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
export function parseSubject(dataset: Dataset, input: UserInput): Subject {
  const total = getTotalSubject(dataset);
  if (isBlank(input)) return total;
  const text = toText(input);
  const parts = text.split(/\s*[/／]\s*/);
  // Some names have a slash of their own; one that joins nothing is part of a name that nobody has.
  const isJoined = parts.every(Boolean) && !getNameIndex(dataset).find(text);
  const found = isJoined ? parts.map((part) => findEntry(dataset, part)) : [findEntry(dataset, text)];
  if (new Set(found.map(({ dimension }) => dimension)).size < found.length)
    throw new InvalidArgumentError("duplicateDimension", { input: text });
  return { ...total, ...Object.fromEntries(found.map(({ dimension, entry }) => [dimension, entry])) };
}

/** Whether the subject says nothing of that dimension: all of it is meant. */
export const isWhole = (subject: Subject, dimension: Dimension): boolean =>
  subject[dimension].id === (dimension === "partner" ? "WORLD" : "all");

/** The dimensions that the subject narrows, in the order in which labels name them. */
export const listNarrowedDimensions = (subject: Subject): Dimension[] =>
  DIMENSIONS.filter((dimension) => !isWhole(subject, dimension));

/** The subject as a person reads it: "ASEAN", "Iron ore", "United States / Soybeans", "World". */
export const formatSubject = (subject: Subject): string =>
  listNarrowedDimensions(subject)
    .map((dimension) => subject[dimension].en)
    .join(" / ") || subject.partner.en;
