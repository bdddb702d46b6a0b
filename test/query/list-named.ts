/**
 * The cases of a table of names.
 * @param names - all names of each thing, separated by commas.
 * @returns each name with what it names.
 */
export const listNamed = (names: Readonly<Record<string, string>>): [name: string, named: string][] =>
  Object.entries(names).flatMap(([named, list]) => list.split(", ").map((name): [string, string] => [name, named]));
