import MiniSearch from "minisearch";
import { DIMENSIONS, normalise, type Dataset, type Product } from "../dataset";
import { listCatalogueEntries, listEntryNames, type CatalogueEntry } from "./subject";

/** Something with a name that was found, and how much of it the dataset prints. */
export interface SearchResult extends CatalogueEntry {
  /** Number of printed figures about it, in all releases. */
  readonly figures: number;
}

interface SearchDocument {
  readonly id: number;
  readonly name: string;
  readonly aliases: string;
  readonly codes: string;
}

const HAN = /\p{Script=Han}/u;
const WORDS = /[\p{L}\p{N}]+/gu;
// As parts of longer words they would find anything.
const STOP_WORDS = new Set(["of", "the", "and"]);

/** Words of Latin script; of Chinese, which does not part its words, every character and every pair of them. */
function tokenize(text: string): string[] {
  return (text.match(WORDS) ?? []).flatMap((word) => {
    if (!HAN.test(word)) return [word];
    const characters = [...word];
    return [...characters, ...characters.slice(1).map((character, at) => characters[at]! + character)];
  });
}

// A letter in four may be wrong, in words long enough to be recognised; a wrong digit is another code.
const getFuzziness = (term: string): number | boolean =>
  HAN.test(term) || /\d/.test(term) || term.length < 4 ? false : 0.25;
const isPrefixTerm = (term: string): boolean => !/^\d{1,2}$/.test(term);
const BOOSTS = { name: 3, aliases: 2, codes: 4 };
// What can be answered comes before what is only known by name.
const weighFigureCount = (figures: number): number => (figures > 0 ? 3 : 1) + Math.log10(1 + figures);
const EXACT_BOOST = 10;

interface SearchIndex {
  readonly search: MiniSearch<SearchDocument>;
  readonly entries: readonly SearchResult[];
}

const searchIndexes = new WeakMap<Dataset, SearchIndex>();

function getSearchIndex(dataset: Dataset): SearchIndex {
  let index = searchIndexes.get(dataset);
  if (!index) {
    const counts = new Map<string, number>();
    for (const o of dataset.observations) {
      for (const dimension of DIMENSIONS) {
        const key = `${dimension}|${o[dimension]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const entries = listCatalogueEntries(dataset)
      // "All goods" is what is meant when nothing is asked for.
      .filter(({ entry }) => entry.id !== "all")
      .map((one): SearchResult => ({ ...one, figures: counts.get(`${one.dimension}|${one.entry.id}`) ?? 0 }));
    const search = new MiniSearch<SearchDocument>({
      fields: ["name", "aliases", "codes"],
      tokenize,
      processTerm: (term) => {
        const word = normalise(term);
        return word !== "" && !STOP_WORDS.has(word) && word;
      },
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

/** The codes that a name goes by: ISO and M49 of partners; HS of products, with the chapters that they lie in. */
function listCodes({ dimension, entry }: CatalogueEntry): string[] {
  const { hs = [] } = entry as Partial<Product>;
  if (dimension === "product") return [...new Set([...hs, ...hs.map((code) => code.slice(0, 2))])];
  return dimension === "partner" ? [entry.id, ...("alpha2" in entry ? [entry.alpha2, entry.m49] : [])] : [];
}

/**
 * Partners, products, customs regimes and types of enterprise that a text may mean, best first: by name, alias or
 * code, in English or Chinese, in part or misspelt.
 */
export function searchCatalogues(dataset: Dataset, text: string): SearchResult[] {
  const { search: index, entries } = getSearchIndex(dataset);
  const typed = normalise(text);
  if (typed === "") return [];
  const options = {
    boost: BOOSTS,
    prefix: isPrefixTerm,
    boostDocument: (id: number): number => {
      const found = entries[id]!;
      const exact = [found.entry.en, ...listEntryNames(found)].some((name) => normalise(name) === typed);
      return weighFigureCount(found.figures) * (exact ? EXACT_BOOST : 1);
    },
  };
  const found = [
    // All words as they are typed if possible, else misspelt; else any of them.
    () => index.search(text, { ...options, combineWith: "AND" }),
    () => index.search(text, { ...options, combineWith: "AND", fuzzy: getFuzziness }),
    () => index.search(text, { ...options, fuzzy: getFuzziness }),
  ];
  for (const attempt of found) {
    const results = attempt();
    if (results.length > 0) return results.map(({ id }) => entries[id as number]!);
  }
  return [];
}
