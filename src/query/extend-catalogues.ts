/** The catalogues of a source: the entries of the official data that its codes mean, and entries of its own for the rest. */
import {
  DIMENSIONS,
  normalise,
  type Category,
  type Dataset,
  type Dimension,
  type Partner,
  type Product,
} from "../dataset";

type Entry = Partner | Product | Category;

/** A code of a dimension, with the names that the source gives it. */
export interface CodeEntry {
  readonly code: string;
  /** Absent where the source has codes only; the names of customs, ISO 3166, M49 and HS are then found by the code. */
  readonly en?: string;
  readonly zh?: string;
  /** Codes that contain it, such as the HS chapter of a heading. */
  readonly partOf?: readonly string[];
}

export interface SourceCatalogues {
  readonly partners: readonly Partner[];
  readonly products: readonly Product[];
  readonly regimes: readonly Category[];
  readonly enterprises: readonly Category[];
  /** The id of an entry by the code of the source, and the code by the id; undefined for what the source does not have. */
  readonly ids: Readonly<Record<Dimension, ReadonlyMap<string, string>>>;
  readonly codes: Readonly<Record<Dimension, ReadonlyMap<string, string>>>;
}

/** The code of HS in a text such as "8542.31" or "HS 854231"; undefined where it is none. */
export function findHsCode(code: string): string | undefined {
  const digits = /^(?:HS)?[\s-]*([\d.]+)$/i.exec(code)?.[1]?.replaceAll(".", "");
  return digits && [2, 4, 6, 8, 10].includes(digits.length) ? digits : undefined;
}

const listPartnerNames = ({ id, en, zh, alpha2, m49, aliases }: Partner): string[] => [
  id,
  alpha2,
  m49,
  en,
  zh,
  ...aliases,
];
const listCategoryNames = ({ id, en, zh, aliases }: Category): string[] => [id, en, zh, ...aliases];

/** Finds entries of a catalogue by name or code. */
function indexNames<T extends Entry>(entries: readonly T[], listNames: (entry: T) => string[]) {
  const byName = new Map<string, T>();
  for (const entry of entries)
    for (const name of listNames(entry).map(normalise)) if (name && !byName.has(name)) byName.set(name, entry);
  return (text: string | undefined): T | undefined => (text ? byName.get(normalise(text)) : undefined);
}

/** A name decides where the source gives one: a number may be a code of its own, and not one of M49. */
const findByEntry = <T>(
  find: (text: string | undefined) => T | undefined,
  { code, en, zh }: CodeEntry,
): T | undefined =>
  en === undefined && zh === undefined
    ? (find(code) ?? (/^\d{1,2}$/.test(code) ? find(code.padStart(3, "0")) : undefined))
    : (find(en) ?? find(zh));

/** The official product of exactly that code, if it has a place among products. */
const findProduct = (products: readonly Product[], code: string | undefined): Product | undefined =>
  code === undefined ? undefined : products.find(({ hs, ranked }) => ranked && hs.length === 1 && hs[0] === code);

const createCategory = ({ code, en, zh }: CodeEntry): Category => ({
  id: code,
  en: en ?? code,
  zh: zh ?? en ?? code,
  aliases: [],
  partOf: [],
  note: "",
});

function createProduct(entry: CodeEntry): Product {
  const hs = findHsCode(entry.code);
  const name =
    hs === undefined ? {} : { id: `HS${hs}`, en: entry.en ?? `HS ${hs}`, zh: entry.zh ?? entry.en ?? `HS ${hs}` };
  return { ...createCategory(entry), ...name, aliases: [entry.code], hs: hs === undefined ? [] : [hs], ranked: true };
}

const createPartner = (entry: CodeEntry): Partner => ({
  ...createCategory(entry),
  kind: "country",
  ranked: true,
  alpha2: "",
  m49: "",
  members: [],
  changing: false,
  comparesFrom: "",
  continent: "",
  listed: true,
});

/**
 * Extends the official catalogues by the codes of a source. Official names, aliases and codes keep their meaning, and
 * find figures of the source wherever it has a code for them.
 */
export function extendCatalogues(
  official: Dataset,
  { codes }: { readonly codes: Readonly<Record<Dimension, readonly CodeEntry[]>> },
): SourceCatalogues {
  const findPartner = indexNames(official.partners, listPartnerNames);
  const findRegime = indexNames(official.regimes, listCategoryNames);
  const findEnterprise = indexNames(official.enterprises, listCategoryNames);
  const find: Readonly<Record<Dimension, (entry: CodeEntry) => Entry | undefined>> = {
    partner: (entry) => findByEntry(findPartner, entry),
    product: ({ code }) => findProduct(official.products, findHsCode(code)),
    regime: (entry) => findByEntry(findRegime, entry),
    enterprise: (entry) => findByEntry(findEnterprise, entry),
  };
  const create = { partner: createPartner, product: createProduct, regime: createCategory, enterprise: createCategory };
  const ids = {} as Record<Dimension, Map<string, string>>;
  const codesById = {} as Record<Dimension, Map<string, string>>;
  const added = {} as Record<Dimension, Entry[]>;
  for (const dimension of DIMENSIONS) {
    const idByCode = (ids[dimension] = new Map<string, string>());
    const codeById = (codesById[dimension] = new Map<string, string>());
    added[dimension] = [];
    for (const entry of codes[dimension]) {
      const known = find[dimension](entry);
      // Of several codes with one meaning the first has it.
      const own = known && !codeById.has(known.id) ? known : create[dimension](entry);
      if (own !== known) added[dimension].push(own);
      idByCode.set(entry.code, own.id);
      codeById.set(own.id, entry.code);
    }
    const places = new Map(added[dimension].map(({ id }, place) => [id, place]));
    for (const { code, partOf = [] } of codes[dimension]) {
      const wholes = partOf.flatMap((whole) => idByCode.get(whole) ?? []);
      const place = places.get(idByCode.get(code)!);
      const entry = place === undefined ? undefined : added[dimension][place];
      if (wholes.length > 0 && entry && "partOf" in entry) added[dimension][place!] = { ...entry, partOf: wholes };
    }
  }
  return {
    partners: [...official.partners, ...(added.partner as Partner[])],
    products: [...official.products, ...(added.product as Product[])],
    regimes: [...official.regimes, ...(added.regime as Category[])],
    enterprises: [...official.enterprises, ...(added.enterprise as Category[])],
    ids,
    codes: codesById,
  };
}
