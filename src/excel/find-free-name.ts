/** Names of sheets and tables. Excel compares them without case. */

/** The name itself, else the first of "name_2", "name_3" ... that is not taken. */
export function findFreeName(wanted: string, taken: readonly string[], maxLength = 255, separator = "_"): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `${separator}${number}`;
    const name = wanted.slice(0, maxLength - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The text as the name of a sheet: at most 31 characters, without those that Excel does not allow. */
export const toSheetName = (text: string): string =>
  text
    .replace(/[[\]:*?/\\']/g, " ")
    .replace(/_/g, " ")
    .trim()
    .slice(0, 31);
