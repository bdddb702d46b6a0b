/** Joins items as in an English sentence: "a, b and c". */
const joinList = (items: readonly string[], conjunction: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${conjunction} ${items[items.length - 1]}`;

export const joinWithAnd = (items: readonly string[]): string => joinList(items, "and");
export const joinWithOr = (items: readonly string[]): string => joinList(items, "or");
