import { distance } from "fastest-levenshtein";
import { normalise } from "../dataset";
import { InvalidArgumentError } from "./errors";

/** A closed list of choices with several names each. */
export interface NameIndex<T> {
  /** The choice with this name, compared without case, accents, punctuation or spacing. */
  find(typed: string): T | undefined;
  /** Labels of the choices with the most similar names, best first, at most three. */
  findNearest(typed: string): readonly string[];
}

export interface NamedValue<T> {
  readonly value: T;
  /** The name used in suggestions. */
  readonly label: string;
  readonly names: readonly string[];
}

// Share of letters that may be wrong before a word counts as another one.
const MAX_ERROR_RATE = 0.4;
const MAX_ERROR_RATE_OF_PARTS = 0.2;
const ASCII = /^[ -~]*$/;

/** Indexes choices by their label and names; a name that several share belongs to the first of them. */
export function createNameIndex<T>(namedValues: readonly NamedValue<T>[]): NameIndex<T> {
  const byName = new Map<string, T>();
  const entries: { name: string; label: string }[] = [];
  for (const { value, label, names } of namedValues) {
    for (const name of [label, ...names].map(normalise)) {
      if (name === "") continue;
      if (!byName.has(name)) byName.set(name, value);
      entries.push({ name, label });
    }
  }
  return {
    find: rememberResults((input) => byName.get(normalise(input))),
    findNearest: rememberResults((input) => {
      const text = normalise(input);
      // Two letters are too few to guess from.
      if (text.length < 3 && ASCII.test(text)) return [];
      const misspelt = entries
        // Short codes resemble any input; Chinese names are short too, but distinctive.
        .filter(({ name }) => name.length > 3 || !ASCII.test(name))
        .map(({ name, label }) => ({ label, wrong: distance(text, name) / Math.max(text.length, name.length) }))
        .filter(({ wrong }) => wrong <= MAX_ERROR_RATE)
        .sort((a, b) => a.wrong - b.wrong);
      const incomplete = entries.filter(({ name }) => name.includes(text));
      // A name that contains the input is a better guess than one that is spelt similarly.
      const likely = incomplete.length > 0 ? MAX_ERROR_RATE_OF_PARTS : MAX_ERROR_RATE;
      const best = misspelt.filter(({ wrong }) => wrong === misspelt[0]!.wrong && wrong <= likely);
      return [...new Set([...best, ...incomplete].map(({ label }) => label))].slice(0, 3);
    }),
  };
}

// A sheet repeats few texts many times.
const MAX_REMEMBERED = 10_000;

/** A function of a text that computes each result once; it forgets them all when they become too many. */
function rememberResults<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    if (results.has(text)) return results.get(text)!;
    if (results.size >= MAX_REMEMBERED) results.clear();
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}

/**
 * Finds the choice that the input names.
 * @param kind - what the choices are, for the error.
 * @param choices - names that the error suggests if none is similar to the input.
 * @param lookupText - text to look up instead of the input.
 * @throws InvalidArgumentError if no choice has the name.
 */
export function resolveName<T>(
  nameIndex: NameIndex<T>,
  kind: string,
  input: string,
  choices: readonly string[],
  lookupText = input,
): T {
  const value = nameIndex.find(lookupText);
  if (value === undefined) {
    throw new InvalidArgumentError("unknownName", {
      what: kind,
      input,
      nearest: nameIndex.findNearest(lookupText),
      choices,
    });
  }
  return value;
}
