/** Joins items as in an English sentence: "a, b and c". */
const joinList = (items: readonly string[], conjunction: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${conjunction} ${items[items.length - 1]}`;

/** The items, of which only the first are named: "a, b and 7 more". */
export const formatPartialList = (items: readonly string[], most: number): string =>
  joinWithAnd(items.length > most + 1 ? [...items.slice(0, most), `${items.length - most} more`] : items);

export const joinWithAnd = (items: readonly string[]): string => joinList(items, "and");
export const joinWithOr = (items: readonly string[]): string => joinList(items, "or");
