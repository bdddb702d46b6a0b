import { distance } from "fastest-levenshtein";
import { normalise } from "../dataset";
import { InvalidArgumentError } from "./errors";

/** A closed list of choices that people may name in several ways. */
export interface NameIndex<T> {
  /** The choice of that exact name, compared without case, accents, punctuation or spacing. */
  find(typed: string): T | undefined;
  /** Labels of the choices whose names are nearest, best first, at most three. */
  findNearest(typed: string): string[];
}

export interface NamedValue<T> {
  readonly value: T;
  /** How a suggestion names it. */
  readonly label: string;
  readonly names: readonly string[];
}

// Two letters in five may be wrong; more of them, and it is another word.
const MAX_ERROR_RATE = 0.4;
const MAX_ERROR_RATE_OF_PARTS = 0.2;
const ASCII = /^[ -~]*$/;

/** An index of choices; where two share a name, the first keeps it. */
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
    find: (input) => byName.get(normalise(input)),
    findNearest(input) {
      const text = normalise(input);
      // Two letters differ from too many names to guess from.
      if (text.length < 3 && ASCII.test(text)) return [];
      const misspelt = entries
        // Short codes resemble everything; Chinese names are short and do not.
        .filter(({ name }) => name.length > 3 || !ASCII.test(name))
        .map(({ name, label }) => ({ label, wrong: distance(text, name) / Math.max(text.length, name.length) }))
        .filter(({ wrong }) => wrong <= MAX_ERROR_RATE)
        .sort((a, b) => a.wrong - b.wrong);
      const incomplete = entries.filter(({ name }) => name.includes(text));
      // A whole word of a name is a better guess than a word that is spelt alike.
      const likely = incomplete.length > 0 ? MAX_ERROR_RATE_OF_PARTS : MAX_ERROR_RATE;
      const best = misspelt.filter(({ wrong }) => wrong === misspelt[0]!.wrong && wrong <= likely);
      return [...new Set([...best, ...incomplete].map(({ label }) => label))].slice(0, 3);
    },
  };
}

/**
 * The choice that a text names; `spelled` is the text as it is looked up where that differs from what was typed.
 * @throws InvalidArgument that names what was typed and offers the nearest choices, or else the choices.
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
