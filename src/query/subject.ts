import {
  DIMENSIONS,
  memoizeByObject,
  memoizeByText,
  normalise,
  type Category,
  type Dataset,
  type Dimension,
  type Partner,
  type Product,
} from "../dataset";
import { createNameIndex, type NamedValue, type NameIndex } from "./name-index";
import { InvalidArgumentError, NotAvailableError } from "./errors";
import type { Choice } from "./messages.types";
import { createPartnerList, splitPartnerList } from "./partner-list";
import { isBlank, toText, type UserInput } from "./user-input";
import type { Language } from "../language";

/**
 * The subject of a figure: partner, product, customs regime and type of enterprise. The total is World with all goods,
 * all regimes and all enterprises.
 */
export interface Subject {
  readonly partner: Partner;
  readonly product: Product;
  readonly regime: Category;
  readonly enterprise: Category;
}

/** An entry of a catalogue, with the dimension that the catalogue belongs to. */
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

/** All names and codes of a catalogue entry except its English label. */
export function listEntryNames({ dimension, entry }: CatalogueEntry): string[] {
  const names = [entry.id, entry.zh, ...entry.aliases];
  if (dimension === "partner") return [...names, (entry as Partner).alpha2, (entry as Partner).m49];
  if (dimension === "product") return [...names, ...(entry as Product).hs.flatMap((code) => [code, `HS ${code}`])];
  return names;
}

/** All catalogue entries of the dataset, those with figures first. */
export function listCatalogueEntries(dataset: Dataset): CatalogueEntry[] {
  const entries = DIMENSIONS.flatMap((dimension) =>
    getCatalogues(dataset)[dimension].map((entry): CatalogueEntry => ({ dimension, entry })),
  );
  const counts = new Map(DIMENSIONS.map((dimension) => [dimension, dataset.countObservations(dimension)]));
  const isPublished = ({ dimension, entry }: CatalogueEntry): boolean => counts.get(dimension)!.has(entry.id);
  return [...entries.filter(isPublished), ...entries.filter((one) => !isPublished(one))];
}

/** The name index of a dataset, built once. Entries with figures come first, so that they win ties. */
const getNameIndex = memoizeByObject((dataset: Dataset): NameIndex<CatalogueEntry> =>
  createNameIndex(
    listCatalogueEntries(dataset).map((value): NamedValue<CatalogueEntry> => ({
      value,
      label: value.entry,
      names: listEntryNames(value),
    })),
  ),
);

/** Whether the text is a name or code of one entry of the catalogues. */
export const isEntryName = (dataset: Dataset, text: string): boolean => getNameIndex(dataset).find(text) !== undefined;

/** The entry of that name, or the list of partners that "Germany + France" names. */
function findEntryOrList(dataset: Dataset, text: string): CatalogueEntry {
  const parts = splitPartnerList(text);
  if (parts.length === 1 || !parts.every(Boolean) || getNameIndex(dataset).find(text)) return findEntry(dataset, text);
  const partners = parts.map((part): Partner => {
    const { dimension, entry } = findEntry(dataset, part);
    if (dimension !== "partner") throw new InvalidArgumentError("notPartner", { part });
    return entry as Partner;
  });
  return { dimension: "partner", entry: createPartnerList(dataset, partners) };
}

function findEntry(dataset: Dataset, text: string): CatalogueEntry {
  const nameIndex = getNameIndex(dataset);
  // A cell that holds an M49 code such as 036 as a number has lost its leading zeros.
  const found = nameIndex.find(text) ?? nameIndex.find(text.padStart(3, "0"));
  if (found) return requireWhole(dataset, found, text);
  dataset.requireLoaded(["catalogue"]);
  const nearest = /^[\d.]+$/.test(text) ? findNearestCodes(dataset, text) : nameIndex.findNearest(text);
  const choices = dataset.second ? [{ en: 'an HS chapter such as "HS 85"', zh: 'HS 章，例如 "HS 85"' }] : [];
  throw new InvalidArgumentError("unknownName", { kind: "subject", input: text, nearest, choices });
}

/**
 * The entry, unless the text is one of several HS codes of a product: customs publishes no figure of such a part alone.
 * @throws NotAvailableError that names the product.
 */
function requireWhole(dataset: Dataset, found: CatalogueEntry, text: string): CatalogueEntry {
  if (found.dimension !== "product") return found;
  const code = normalise(text).replace(/^hs/, "");
  const { hs, en, zh } = found.entry as Product;
  if (hs.length < 2 || !hs.includes(code)) return found;
  const exact = dataset.products.find((product) => product.hs.length === 1 && product.hs[0] === code);
  if (exact) return { dimension: "product", entry: exact };
  throw new NotAvailableError("partOfProduct", { code, product: { en, zh }, codes: hs });
}

/** The catalogued HS codes that contain an uncatalogued one: 854231 lies within heading 8542. */
function findNearestCodes(dataset: Dataset, text: string): Choice[] {
  const code = text.replace(/\./g, "");
  const headings = dataset.products.flatMap(({ hs, en, zh }) =>
    hs
      .filter((productCode) => code.startsWith(productCode))
      .map((productCode) => ({ en: `${productCode} (${en})`, zh: `${productCode}（${zh || en}）` })),
  );
  return headings.slice(0, 3);
}

/** The total: World, all goods, all regimes, all enterprises. */
export const getTotalSubject = memoizeByObject((dataset: Dataset): Subject => ({
  partner: dataset.partner("WORLD")!,
  product: dataset.product("all")!,
  regime: dataset.regime("all")!,
  enterprise: dataset.enterprise("all")!,
}));

/** The subject with these ids, which must be in the catalogues of the dataset. */
export const getSubject = (dataset: Dataset, ids: Readonly<Record<Dimension, string>>): Subject => ({
  partner: dataset.partner(ids.partner)!,
  product: dataset.product(ids.product)!,
  regime: dataset.regime(ids.regime)!,
  enterprise: dataset.enterprise(ids.enterprise)!,
});

/**
 * Parses a subject: a partner, product, customs regime or type of enterprise, or several of them joined by " / ". Each
 * is given by name or alias, in English or Chinese, or by ISO 3166, M49 or HS code. Several partners joined by " + "
 * are one partner, their sum. Omitted input means the total.
 * @throws NotAvailableError for an HS code that is only a part of a product.
 * @throws InvalidArgumentError if a part is unknown, if two parts belong to the same dimension, or if partners to be
 * added overlap.
 */
export const parseSubject = (dataset: Dataset, input: UserInput): Subject =>
  isBlank(input) ? getTotalSubject(dataset) : getSubjectParser(dataset)(toText(input));

/** Parses each text of a dataset once, so that its formulas share the subject. */
const getSubjectParser = memoizeByObject((dataset: Dataset) =>
  memoizeByText((text) => parseSubjectText(dataset, text)),
);

function parseSubjectText(dataset: Dataset, text: string): Subject {
  const parts = text.split(/\s*[/／]\s*/);
  // Some names contain a slash themselves. With an empty part, the text is looked up whole, so the error quotes it.
  const isJoined = parts.every(Boolean) && !getNameIndex(dataset).find(text);
  const found = isJoined ? parts.map((part) => findEntryOrList(dataset, part)) : [findEntryOrList(dataset, text)];
  const dimensions = found.map(({ dimension }) => dimension);
  const duplicate = dimensions.find((dimension, at) => dimensions.indexOf(dimension) < at);
  if (duplicate) throw new InvalidArgumentError("duplicateDimension", { input: text, dimension: duplicate });
  return {
    ...getTotalSubject(dataset),
    ...Object.fromEntries(found.map(({ dimension, entry }) => [dimension, entry])),
  };
}

/** Whether the subject covers the whole of a dimension. */
export const isWhole = (subject: Subject, dimension: Dimension): boolean =>
  subject[dimension].id === (dimension === "partner" ? "WORLD" : "all");

/** The dimensions that the subject narrows, in the order of its label. */
export const listNarrowedDimensions = (subject: Subject): Dimension[] =>
  DIMENSIONS.filter((dimension) => !isWhole(subject, dimension));

/** The name of a catalogue entry; in English where the catalogue has no Chinese one. */
export const getName = ({ en, zh }: CatalogueEntry["entry"], language: Language): string =>
  language === "zh" ? zh || en : en;

/** The label of a subject: "ASEAN", "Iron ore", "United States / Soybeans", "World"; "美国 / 大豆". */
export const formatSubject = (subject: Subject, language: Language): string =>
  listNarrowedDimensions(subject)
    .map((dimension) => getName(subject[dimension], language))
    .join(" / ") || getName(subject.partner, language);
