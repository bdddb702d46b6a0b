/** What a run of words means: a name of the catalogues, a period, a unit, or a word of the closed lists. */
import { memoizeByObject, memoizeByText, normalise, type Dataset, type Partner, type Product } from "../../dataset";
import { HAN } from "../han";
import { findFlow } from "../parse-flow";
import { findMeasure } from "../parse-measure";
import type { Choice } from "../messages.types";
import { countErrors } from "../similar-names";
import { toSingular } from "../singular";
import { listCatalogueEntries, listEntryNames, type CatalogueEntry } from "../subject";
import { findPriceUnit, findUnit } from "../unit";
import { findSpokenPeriod } from "./find-spoken-period";
import type { Meaning } from "./meaning";
import { wordsEn } from "./words.en";
import type { Words } from "./words.types";
import { SHORT_NAMES, wordsZh } from "./words.zh";

const LISTS = [wordsEn, wordsZh];

/** Signs that stand for words, which normalising drops. */
const SIGNS: Readonly<Record<string, string>> = { "+": "plus", "&": "and", "、": "、" };

/** Names are compared without case and punctuation; a sign that stands for a word as itself. */
const toKey = (text: string): string => SIGNS[text] ?? (/^['’]s$/.test(text) ? "'s" : normalise(text));

function* listWordMeanings(words: Words): Generator<[names: readonly string[], meaning: Meaning]> {
  const list = <Key extends string>(
    record: Readonly<Partial<Record<Key, readonly string[]>>>,
    toMeaning: (key: Key) => Meaning,
  ) => (Object.keys(record) as Key[]).map((key): [readonly string[], Meaning] => [record[key]!, toMeaning(key)]);
  yield* list(words.flows, (flow) => ({ kind: "flow", flow }));
  yield* list(words.measures, (measure) => ({ kind: "measure", measure }));
  yield [words.change, { kind: "change" }];
  yield [words.bounds, { kind: "bounds" }];
  yield [words.howMuch, { kind: "how much" }];
  yield* list(words.views, (view) => ({ kind: "view", view }));
  yield* list(words.among, (among) => ({ kind: "among", among }));
  yield* list(words.roles, (role) => ({ kind: "role", role }));
  yield [words.fillers, { kind: "filler" }];
}

const WORDS: ReadonlyMap<string, Meaning> = new Map(
  LISTS.flatMap((words) =>
    [...listWordMeanings(words)].flatMap(([names, meaning]) =>
      names.map((name): [string, Meaning] => [toKey(name), meaning]),
    ),
  ),
);

/** The catalogues by name: what has figures wins over what has none; several that share a name are all meant. */
interface EntryNames {
  readonly byName: ReadonlyMap<string, readonly CatalogueEntry[]>;
  /** ISO codes, which are codes only in capitals: "in" is no India. */
  readonly byCode: ReadonlyMap<string, readonly CatalogueEntry[]>;
  readonly longest: number;
}

/** What is called by a code that is a word as well. */
const COMMON_CODES = new Set(["usa", "uk", "eu", "us"]);

const isIsoCode = ({ dimension, entry }: CatalogueEntry, name: string): boolean =>
  dimension === "partner" && /^[A-Z]{2,3}$/.test(name) && [entry.id, (entry as Partner).alpha2].includes(name);

const getEntryNames = memoizeByObject((dataset: Dataset): EntryNames => {
  const counts = new Map(
    (["partner", "product", "regime", "enterprise"] as const).map((one) => [one, dataset.countObservations(one)]),
  );
  const hasFigures = ({ dimension, entry }: CatalogueEntry): boolean => counts.get(dimension)!.has(entry.id);
  const byName = new Map<string, CatalogueEntry[]>();
  const byCode = new Map<string, CatalogueEntry[]>();
  const add = (map: Map<string, CatalogueEntry[]>, key: string, one: CatalogueEntry): void => {
    const others = map.get(key) ?? [];
    if (others.some(({ entry }) => entry === one.entry)) return;
    if (others.length === 0 || hasFigures(one) || !others.some(hasFigures)) map.set(key, [...others, one]);
  };
  const entries = listCatalogueEntries(dataset);
  for (const one of entries)
    for (const name of [one.entry.en, ...listEntryNames(one)]) {
      const key = normalise(name);
      // A number of two or three digits is seldom meant as a code.
      if (key === "" || /^\d{1,3}$/.test(key)) continue;
      if (isIsoCode(one, name) && !COMMON_CODES.has(key)) add(byCode, name, one);
      else add(byName, key, one);
    }
  for (const [key, found] of [...byName]) {
    const singular = toSingular(key);
    if (!byName.has(singular)) byName.set(singular, found);
  }
  return { byName, byCode, longest: Math.max(...[...byName.keys()].map(({ length }) => length)) };
});

/** "All goods" and the like, which narrow nothing. */
const isEverything = ({ entry }: CatalogueEntry): boolean => entry.id === "all";

function findEntries(dataset: Dataset, text: string, isShouted: boolean): readonly CatalogueEntry[] {
  const { byName, byCode, longest } = getEntryNames(dataset);
  const key = normalise(text);
  if (key === "" || key.length > longest + 1) return [];
  const coded = isShouted ? [] : (byCode.get(text) ?? []);
  return [...(byName.get(key) ?? byName.get(toSingular(key)) ?? []), ...coded];
}

/** A part of a product by its HS code has no figure of its own, see `requireWhole` of the subjects. */
const isPartOfProduct = ({ dimension, entry }: CatalogueEntry, text: string): boolean => {
  const code = normalise(text).replace(/^hs/, "");
  return dimension === "product" && (entry as Product).hs.length > 1 && (entry as Product).hs.includes(code);
};

/** The unit of a text; of single letters, which sentences have many of, only t is one. */
function findUnitMeaning(text: string): Meaning | undefined {
  if (/^[a-su-z]$/i.test(text)) return undefined;
  const unit = findUnit(text);
  if (unit) return { kind: "unit", unit };
  const priceUnit = /\/|\bper\b/i.test(text) ? findPriceUnit(text) : undefined;
  return priceUnit && { kind: "price unit", unit: priceUnit };
}

/** The meaning of a keyword that arguments of functions understand too. */
function findKeyword(text: string): Meaning | undefined {
  if (text.length < 3 && !HAN.test(text)) return undefined;
  const flow = findFlow(text);
  if (flow) return { kind: "flow", flow };
  const measure = findMeasure(text);
  return measure && { kind: "measure", measure };
}

/** The word of the closed lists, which are compared without spaces; "with IN", with India, is not "within". */
function findWord(text: string): Meaning | undefined {
  const word = WORDS.get(toKey(text));
  return word?.kind === "role" && / [A-Z]{2}$/.test(text) ? undefined : word;
}

/** Finds what texts mean, in a dataset; each text once. */
export const createMeaningFinder = (dataset: Dataset, isShouted: boolean): ((text: string) => readonly Meaning[]) =>
  memoizeByText((text) => {
    const word = findWord(text);
    const entries = findEntries(dataset, text, isShouted).filter((one) => !isPartOfProduct(one, text));
    const period = findSpokenPeriod(text, dataset.headline);
    const names: Meaning[] = [
      ...entries.map((one): Meaning => (isEverything(one) ? { kind: "filler" } : { kind: "entry", ...one })),
      ...(period === undefined ? [] : [{ kind: "period", period } as const]),
    ];
    // Also a word that changes nothing may be a code: "it" and IT, Italy.
    if (word) return [word, ...names.filter(({ kind }) => kind === "entry")];
    if (names.length > 0) return names;
    const other = findUnitMeaning(text) ?? findKeyword(text);
    return other ? [other] : [];
  });

/** The words behind which a short name is one. */
const LEADS = (["to", "from", "with", "and", "inside"] as const).flatMap((role) => wordsZh.roles[role]);

/** The partners that a run of words is the short name of, in a question where it begins at that place. */
export function findShortNamed(dataset: Dataset, run: string, question: string, from: number): Meaning[] {
  const ids = SHORT_NAMES.get(run);
  if (!ids || !LEADS.some((word) => question.endsWith(word, from))) return [];
  const entries = ids.flatMap((id) => dataset.partner(id) ?? []);
  return entries.map((entry): Meaning => ({ kind: "entry", dimension: "partner", entry }));
}

/** A word of the closed lists or a name may have one error in four letters; in Chinese, one of three characters. */
const getMostErrors = (key: string): number => (HAN.test(key) ? 1 : Math.min(3, Math.floor(key.length / 4)));

/** The words and names that a text is a typing error of, best first; of a code none, since a wrong digit is another code. */
export function findMisspelt(dataset: Dataset, text: string): Choice[] {
  const key = normalise(text);
  if (key.length < 3 || /\d/.test(key)) return [];
  const most = getMostErrors(key);
  const isNear = (name: string): boolean =>
    Math.abs(name.length - key.length) <= most && name[0] === key[0] && countErrors(key, name) <= most;
  const candidates: [key: string, choices: readonly Choice[]][] = [
    ...[...WORDS].map(([word, { kind }]): [string, Choice[]] => [word, kind === "filler" ? [] : [word]]),
    ...[...getEntryNames(dataset).byName].map(([name, found]): [string, Choice[]] => [
      name,
      found.map(({ entry: { en, zh } }) => ({ en, zh: zh || en })),
    ]),
  ];
  const near = candidates
    .filter(([name]) => isNear(name))
    .map(([name, choices]) => ({ errors: countErrors(key, name), choices }))
    .sort((a, b) => a.errors - b.errors);
  return near.flatMap(({ choices }) => choices);
}

/** The characters of the longest name. */
export const getLongestName = (dataset: Dataset): number => getEntryNames(dataset).longest;
