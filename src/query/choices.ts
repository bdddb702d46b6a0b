import { distance } from "fastest-levenshtein";
import { normalise } from "../dataset";
import { InvalidArgument } from "./errors";
import * as messages from "./messages";

/** A closed list of choices that people may name in several ways. */
export interface Choices<T> {
  /** The choice of that exact name, compared without case, accents, punctuation or spacing. */
  find(typed: string): T | undefined;
  /** Labels of the choices whose names are nearest, best first, at most three. */
  nearest(typed: string): string[];
}

export interface Choice<T> {
  readonly value: T;
  /** How a suggestion names it. */
  readonly label: string;
  readonly names: readonly string[];
}

// Two letters in five may be wrong; more of them, and it is another word.
const MOST_WRONG = 0.4;
const SPELT_ALIKE = 0.2;
const ASCII = /^[ -~]*$/;

/** An index of choices; where two share a name, the first keeps it. */
export function choicesOf<T>(choices: readonly Choice<T>[]): Choices<T> {
  const byName = new Map<string, T>();
  const entries: { name: string; label: string }[] = [];
  for (const { value, label, names } of choices) {
    for (const name of [label, ...names].map(normalise)) {
      if (name === "") continue;
      if (!byName.has(name)) byName.set(name, value);
      entries.push({ name, label });
    }
  }
  return {
    find: (typed) => byName.get(normalise(typed)),
    nearest(typed) {
      const text = normalise(typed);
      // Two letters differ from too many names to guess from.
      if (text.length < 3 && ASCII.test(text)) return [];
      const misspelt = entries
        // Short codes resemble everything; Chinese names are short and do not.
        .filter(({ name }) => name.length > 3 || !ASCII.test(name))
        .map(({ name, label }) => ({ label, wrong: distance(text, name) / Math.max(text.length, name.length) }))
        .filter(({ wrong }) => wrong <= MOST_WRONG)
        .sort((a, b) => a.wrong - b.wrong);
      const incomplete = entries.filter(({ name }) => name.includes(text));
      // A whole word of a name is a better guess than a word that is spelt alike.
      const likely = incomplete.length > 0 ? SPELT_ALIKE : MOST_WRONG;
      const best = misspelt.filter(({ wrong }) => wrong === misspelt[0]!.wrong && wrong <= likely);
      return [...new Set([...best, ...incomplete].map(({ label }) => label))].slice(0, 3);
    },
  };
}

/**
 * The choice that a text names; `spelled` is the text as it is looked up where that differs from what was typed.
 * @throws InvalidArgument that names what was typed and offers the nearest choices, or the fallback.
 */
export function choose<T>(choices: Choices<T>, what: string, typed: string, fallback: string, spelled = typed): T {
  const choice = choices.find(spelled);
  if (choice === undefined) {
    throw new InvalidArgument(messages.unknown(what, typed, choices.nearest(spelled), fallback));
  }
  return choice;
}
