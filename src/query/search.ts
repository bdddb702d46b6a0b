/**
 * The search of names. It is a script of its own, since few formulas search: the modules whose scripts have it import it
 * from here, and functions from the session, once it has arrived.
 */
import MiniSearch, { type SearchOptions } from "minisearch";
import { DIMENSIONS, DOMAINS, normalise, type Dataset, type HsName, type Partner, type Product } from "../dataset";
import { HS_PREFIX, findHsName } from "./find-hs-name";
import { HAN } from "./han";
import { countErrors, joinWordRuns } from "./similar-names";
import { toSingular } from "./singular";
import { listCatalogueEntries, listEntryNames, type CatalogueEntry } from "./subject";

/** A catalogue entry that matches a search, with the number of its figures. */
export interface SearchResult extends CatalogueEntry {
  /** Number of observations of the entry in all releases. */
  readonly figures: number;
}

interface SearchDocument {
  readonly id: number;
  readonly name: string;
  readonly aliases: string;
  readonly codes: string;
}

const WORDS = /[\p{L}\p{N}]+/gu;
// As prefixes of longer words they would match almost anything.
const STOP_WORDS = new Set(["of", "the", "and"]);

const listWords = (text: string): string[] => Array.from(text.matchAll(WORDS), ([word]) => word);

/** Splits text into words; Chinese, which has no spaces, into single characters and pairs of neighbours. */
function tokenize(text: string): string[] {
  return listWords(text).flatMap((word) => {
    if (!HAN.test(word)) return [word];
    const characters = [...word];
    return [...characters, ...characters.slice(1).map((character, at) => characters[at]! + character)];
  });
}

// A quarter of the letters of a word may be wrong if it has at least four; a wrong digit is another code.
const MAX_ERROR_RATE = 0.25;
const canBeMisspelt = (term: string): boolean => !HAN.test(term) && !/\d/.test(term) && term.length >= 4;
const getFuzziness = (term: string): number | boolean => canBeMisspelt(term) && MAX_ERROR_RATE;
/** Whether a word may be the beginning of a longer one: not a short code, and a single letter only where it is all. */
const isPrefixTerm = (term: string, _at: number, terms: readonly string[]): boolean =>
  !/^\d{1,2}$/.test(term) && (terms.length === 1 || !/^[a-z]$/i.test(term));
const BOOSTS = { name: 3, aliases: 2, codes: 4 };
/** Of two entries that match alike, the one with many figures is meant more often. */
const weighFigureCount = (figures: number): number => 3 + Math.log10(1 + figures);
const EXACT_BOOST = 10;
/** For an entry one of whose names stands among the words typed, or is the text but for its spelling. */
const NAMED_BOOST = 5;

interface SearchIndex {
  readonly search: MiniSearch<SearchDocument>;
  readonly entries: readonly SearchResult[];
}

/** No name is longer, so more of a text finds nothing and only takes time. */
const MAX_LENGTH = 100;
const MAX_WORDS = 12;
const MAX_TERMS = 24;
const MAX_WORD_LENGTH = 30;

/** The beginning of a text, as much as a name can have. */
const cut = (text: string): string => [...new Set(listWords(text.slice(0, MAX_LENGTH)))].slice(0, MAX_WORDS).join(" ");

/** The distinct words and characters that are searched for. */
const tokenizeQuery = (text: string): string[] => [...new Set(tokenize(text))].slice(0, MAX_TERMS);

const processTerm = (term: string): string | false => {
  const word = normalise(term);
  return word.length <= MAX_WORD_LENGTH && !STOP_WORDS.has(word) && word;
};

const searchIndexes = new WeakMap<Dataset, SearchIndex>();

function getSearchIndex(dataset: Dataset): SearchIndex {
  let index = searchIndexes.get(dataset);
  if (!index) {
    dataset.requireLoaded(DOMAINS);
    const counts = new Map(DIMENSIONS.map((dimension) => [dimension, dataset.countObservations(dimension)]));
    const entries = listCatalogueEntries(dataset)
      // "All goods" is the default of an omitted subject, not something to search for.
      .filter(({ entry }) => entry.id !== "all")
      .map((one): SearchResult => ({ ...one, figures: counts.get(one.dimension)!.get(one.entry.id) ?? 0 }));
    const search = new MiniSearch<SearchDocument>({
      fields: ["name", "aliases", "codes"],
      tokenize,
      processTerm,
    });
    search.addAll(
      entries.map((found, id) => ({
        id,
        name: `${found.entry.en} ${found.entry.zh}`,
        aliases: found.entry.aliases.join(" "),
        codes: listCodes(found).join(" "),
      })),
    );
    index = { search, entries };
    searchIndexes.set(dataset, index);
  }
  return index;
}

/** The codes of an entry: ISO 3166 and M49 for a partner; HS with the chapters that contain them for a product. */
function listCodes({ dimension, entry }: CatalogueEntry): string[] {
  if (dimension === "product") {
    const { hs } = entry as Product;
    return [...new Set([...hs, ...hs.map((code) => code.slice(0, 2))])];
  }
  return dimension === "partner" ? [entry.id, (entry as Partner).alpha2, (entry as Partner).m49] : [];
}

/** How much more an entry counts for what its names have in common with the whole text, not with single words of it. */
function createNameBoost(text: string): (found: CatalogueEntry) => number {
  const typed = toSingular(normalise(text));
  const runs = new Set(joinWordRuns(listWords(text)).map((run) => toSingular(normalise(run))));
  const isMisspelt = (name: string): boolean =>
    canBeMisspelt(name) && countErrors(name, typed) <= MAX_ERROR_RATE * name.length;
  return (found) => {
    const names = [found.entry.en, ...listEntryNames(found)].map((name) => toSingular(normalise(name)));
    if (names.includes(typed)) return EXACT_BOOST;
    return names.some((name) => runs.has(name) || isMisspelt(name)) ? NAMED_BOOST : 1;
  };
}

/**
 * Searches partners, products, customs regimes and types of enterprise by name, alias or code, in English or Chinese,
 * partial or misspelt.
 * @returns matching entries, best first, those without figures last; empty if nothing matches.
 */
export function searchCatalogues(dataset: Dataset, input: string): SearchResult[] {
  const { search: index, entries } = getSearchIndex(dataset);
  const text = cut(input);
  const getNameBoost = createNameBoost(text);
  const boosts = new Map<number, number>();
  const options = {
    tokenize: tokenizeQuery,
    boost: BOOSTS,
    prefix: isPrefixTerm,
    // Called for every word in which an entry matches.
    boostDocument: (id: number): number => {
      const boost = boosts.get(id) ?? weighFigureCount(entries[id]!.figures) * getNameBoost(entries[id]!);
      boosts.set(id, boost);
      return boost;
    },
  };
  const found = searchInSteps(index, text, options).map((id) => entries[id]!);
  return [...found.filter(({ figures }) => figures > 0), ...found.filter(({ figures }) => figures === 0)];
}

/** The ids of documents that match all words as typed; else all words, misspellings allowed; else any word. */
function searchInSteps(
  index: MiniSearch<SearchDocument>,
  text: string,
  options: Pick<SearchOptions, "tokenize" | "boost" | "prefix" | "boostDocument">,
): number[] {
  const steps: readonly SearchOptions[] = [
    { combineWith: "AND" },
    { combineWith: "AND", fuzzy: getFuzziness },
    { fuzzy: getFuzziness },
  ];
  for (const step of steps) {
    const found = index.search(text, { ...options, ...step });
    if (found.length > 0) return found.map(({ id }) => id as number);
  }
  return [];
}

const hsIndexes = new WeakMap<readonly HsName[], MiniSearch<SearchDocument>>();

function getHsIndex(names: readonly HsName[]): MiniSearch<SearchDocument> {
  let index = hsIndexes.get(names);
  if (!index) {
    index = new MiniSearch<SearchDocument>({ fields: ["name", "codes"], tokenize, processTerm });
    index.addAll(names.map(({ code, en, zh }, id) => ({ id, name: `${en} ${zh}`, aliases: "", codes: code })));
    hsIndexes.set(names, index);
  }
  return index;
}

/** The chapters and headings of the codes that the best of the products found carries. */
function listHsNamesOf(names: readonly HsName[], found: readonly CatalogueEntry[]): HsName[] {
  const best = found.find(({ dimension }) => dimension === "product");
  const wanted = new Set(
    (best?.entry as Product | undefined)?.hs.flatMap((code) => [code.slice(0, 2), code.slice(0, 4)]),
  );
  return names.filter(({ code }) => wanted.has(code));
}

/**
 * Searches HS chapters and headings by name or code. Headings have no names in Chinese, so a Chinese text also finds those
 * of the product that it names.
 * @param entries - what the text finds in the catalogues, best first.
 * @returns the one that the text names, then those with all its words, best first.
 */
export function searchHsNames(
  names: readonly HsName[],
  text: string,
  entries: readonly CatalogueEntry[] = [],
): HsName[] {
  const found = searchHsNamesByText(names, text);
  const ofProduct = HAN.test(text) ? listHsNamesOf(names, entries) : [];
  return [...new Set([...found, ...ofProduct])];
}

function searchHsNamesByText(names: readonly HsName[], text: string): HsName[] {
  const words = cut(text.replace(HS_PREFIX, ""));
  const typed = normalise(words);
  const found = getHsIndex(names).search(words, {
    tokenize: tokenizeQuery,
    combineWith: "AND",
    boost: BOOSTS,
    prefix: isPrefixTerm,
    boostDocument: (id: number) => {
      const { en, zh } = names[id]!;
      return [en, zh].some((name) => normalise(name).startsWith(typed)) ? NAMED_BOOST : 1;
    },
  });
  const named = findHsName(names, text);
  const matching = found.map(({ id }) => names[id as number]!);
  return named ? [named, ...matching] : matching;
}

/** The HS chapters and headings that have all words of a text as they are typed, best first. */
export function findHsNamesByWords(names: readonly HsName[], text: string): HsName[] {
  const found = getHsIndex(names).search(cut(text), { tokenize: tokenizeQuery, combineWith: "AND", boost: BOOSTS });
  return found.map(({ id }) => names[id as number]!);
}
