/** Finds the names that a text may be a misspelling or a part of. */
import { normalise } from "../dataset";
import type { Choice } from "./messages.types";
import { HAN } from "./han";

/** A name as it is written, and the label that stands for it in suggestions. */
export interface LabelledName {
  readonly name: string;
  readonly label: Choice;
}

const MOST = 3;
const LATIN = /^[a-z]+$/;
/** A word of a name is found by itself if it has as many letters. */
const FEWEST_LETTERS = 4;

/**
 * The number of wrong letters after which a word of this length counts as another one. An error is a letter too many, one
 * missing, another one, or two that changed places; the first letter must be right, or have changed places with the second.
 *
 * Measured on 154 misspelt names of partners and products, and on 12,609 English words that are no names of the
 * catalogues: 153 of the misspelt ones find their name, and 1.8% of the words find one, mostly of what they are an
 * inflection of ("apparels"). A share of 40% of the letters, without regard to the first, finds 153 and gives 22.2% of the
 * words a silly suggestion.
 */
const getMostErrors = (length: number): number => Math.min(3, Math.floor(length / 4));

/** Letters as the bits of a number, so that most names are ruled out without comparing them. */
function collectLetters(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) - 97);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The number of errors between two texts, where a swap of neighbours is one (optimal string alignment). */
export function countErrors(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let errors = Math.min(last[j]! + 1, row[j - 1]! + 1, replaced);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) errors = Math.min(errors, before[j - 2]! + 1);
      row.push(errors);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** A name as it is compared, and its label. */
interface LabelledText {
  readonly text: string;
  readonly label: Choice;
}

interface LatinName extends LabelledText {
  readonly letters: number;
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = create();
  map.set(key, value);
  return value;
}

const startsAlike = (a: string, b: string): boolean => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** The errors in a word as a share of its length; undefined where there are too many. */
function measureErrors(typed: string, letters: number, { text, letters: nameLetters }: LatinName): number | undefined {
  if (!startsAlike(typed, text)) return undefined;
  const most = getMostErrors(Math.min(typed.length, text.length));
  if (Math.abs(typed.length - text.length) > most) return undefined;
  if (countBits(letters & ~nameLetters) > most || countBits(nameLetters & ~letters) > most) return undefined;
  const errors = countErrors(typed, text);
  return errors <= most ? errors / text.length : undefined;
}

/** The runs of neighbouring words, each as one text: "iron" and "ore" have "iron", "ironore" and "ore". */
export const joinWordRuns = (words: readonly string[]): string[] =>
  words.flatMap((_, from) => words.slice(from).map((_, at, rest) => rest.slice(0, at + 1).join("")));

const listWordRuns = (name: string): string[] => joinWordRuns(name.split(/[^\p{L}\p{N}\p{M}']/u).map(normalise));

/** The first letters by which an unfinished name is found. */
const BEGINNING = 5;

/**
 * Prepares the search for similar names.
 * @returns finds the labels of the most similar names, best first, at most three: of those that are spelt most nearly like
 * the text, of those that begin with it, and of those in which it is a word.
 */
export function createSimilarNames(names: readonly LabelledName[]): (typed: string) => readonly Choice[] {
  const latin: LatinName[] = [];
  const byWords = new Map<string, Set<Choice>>();
  const byBeginning = new Map<string, LabelledText[]>();
  const texts: LabelledText[] = [];
  for (const { name, label } of names) {
    const text = normalise(name);
    texts.push({ text, label });
    if (LATIN.test(text)) latin.push({ text, letters: collectLetters(text), label });
    for (const run of listWordRuns(name).filter(({ length }) => length >= FEWEST_LETTERS))
      getOrAdd(byWords, run, () => new Set<Choice>()).add(label);
    getOrAdd(byBeginning, text.slice(0, BEGINNING), (): LabelledText[] => []).push({ text, label });
  }

  const findMisspelt = (typed: string): Choice[] => {
    if (!LATIN.test(typed)) return [];
    const letters = collectLetters(typed);
    const found = latin.flatMap((name) => {
      const errors = measureErrors(typed, letters, name);
      return errors === undefined ? [] : [{ label: name.label, errors }];
    });
    const least = Math.min(...found.map(({ errors }) => errors));
    return found.filter(({ errors }) => errors === least).map(({ label }) => label);
  };
  const findIncomplete = (typed: string): Choice[] =>
    HAN.test(typed)
      ? texts.filter(({ text }) => text.includes(typed) || isOneCharacterOff(typed, text)).map(({ label }) => label)
      : [
          ...(byBeginning.get(typed.slice(0, BEGINNING)) ?? [])
            .filter(({ text }) => text.startsWith(typed))
            .map(({ label }) => label),
          ...(byWords.get(typed) ?? []),
        ];

  return (input) => {
    const typed = normalise(input);
    if (typed === "") return [];
    return [...new Set([...findMisspelt(typed), ...findIncomplete(typed)])].slice(0, MOST);
  };
}

/** Whether one character of at least three is another. */
const isOneCharacterOff = (typed: string, text: string): boolean =>
  typed.length >= 3 && typed.length === text.length && [...typed].filter((one, at) => one !== text[at]).length === 1;
