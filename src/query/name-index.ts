import { memoizeByText, normalise } from "../dataset";
import { InvalidArgumentError } from "./errors";
import type { Choice, NameKind } from "./messages.types";
import { createSimilarNames } from "./similar-names";
import { toSingular } from "./singular";

/** A closed list of choices with several names each. */
export interface NameIndex<T> {
  /** The choice with this name, compared without case, accents, punctuation, spacing or the plural of its last word. */
  find(typed: string): T | undefined;
  /** Labels of the choices with the most similar names, best first, at most three, see {@link createSimilarNames}. */
  findNearest(typed: string): readonly Choice[];
}

export interface NamedValue<T> {
  readonly value: T;
  /** The name used in suggestions, by which the choice is found too. */
  readonly label: Choice;
  readonly names: readonly string[];
}

/** Indexes choices by their label and names; a name that several share belongs to the first of them. */
export function createNameIndex<T>(namedValues: readonly NamedValue<T>[]): NameIndex<T> {
  const byName = new Map<string, T>();
  const bySingular = new Map<string, T>();
  const names = namedValues.flatMap(({ value, label, names }) =>
    [...listTexts(label), ...names].map((name) => ({ name, label, value })),
  );
  for (const { name, value } of names) {
    const text = normalise(name);
    if (text === "") continue;
    if (!byName.has(text)) byName.set(text, value);
    const singular = toSingular(text);
    if (!bySingular.has(singular)) bySingular.set(singular, value);
  }
  const longest = Math.max(0, ...[...byName.keys()].map(({ length }) => length));
  let findSimilar: ((typed: string) => readonly Choice[]) | undefined;
  const find = memoizeByText((typed) => {
    const text = normalise(typed);
    return text.length > longest + 1 ? undefined : (byName.get(text) ?? bySingular.get(toSingular(text)));
  });
  // Prepared for the first unknown name: each release that a formula names has an index, and most are asked for known ones.
  const findNearest = memoizeByText((typed) => (findSimilar ??= createSimilarNames(names))(typed));
  return {
    find: (typed) => (typed.length > MAX_LENGTH ? undefined : find(typed)),
    findNearest: (typed) => (typed.length > MAX_MISSPELT_LENGTH ? [] : findNearest(typed)),
  };
}

const listTexts = (label: Choice): string[] => (typeof label === "string" ? [label] : [label.en, label.zh]);

/** Longer texts are no names, and are not looked up. Those of chapters of HS have up to 300 characters. */
const MAX_LENGTH = 500;
/** Longer texts are not compared with names that are spelt alike, which takes more time than looking them up. */
const MAX_MISSPELT_LENGTH = 200;

/**
 * Finds the choice that the input names.
 * @param kind - what the choices are, for the error.
 * @param choices - names that the error suggests if none is similar to the input.
 * @param lookupText - text to look up instead of the input.
 * @throws InvalidArgumentError if no choice has the name.
 */
export function resolveName<T>(
  nameIndex: NameIndex<T>,
  kind: NameKind,
  input: string,
  choices: readonly Choice[],
  lookupText = input,
): T {
  const value = nameIndex.find(lookupText);
  if (value === undefined) {
    throw new InvalidArgumentError("unknownName", {
      kind,
      input,
      nearest: nameIndex.findNearest(lookupText),
      choices,
    });
  }
  return value;
}
