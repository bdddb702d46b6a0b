/** Names that are still free. Excel compares them without case. */

/** The name itself, else the first of "name_2", "name_3" ... that nobody has. */
export function findFreeName(wanted: string, taken: readonly string[], maxLength = 255, separator = "_"): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `${separator}${number}`;
    const name = wanted.slice(0, maxLength - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** A text as a sheet can be called: 31 characters, none of those that references are made of. */
export const toSheetName = (text: string): string =>
  text
    .replace(/[[\]:*?/\\']/g, " ")
    .replace(/_/g, " ")
    .trim()
    .slice(0, 31);
