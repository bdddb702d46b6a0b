/** One argument as a person typed it and Excel passes it; null when omitted. */
export type Typed = string | number | boolean | null | undefined;

/** Omitted, an empty text, or an empty cell: Excel passes the last as null on the web and 0 on the desktop. */
export const isBlank = (typed: Typed): boolean =>
  typed === null || typed === undefined || typed === 0 || (typeof typed === "string" && typed.trim() === "");

/** Text and codes alike: 840 and "840" are the same thing to a person. */
export const textOf = (typed: Typed): string => String(typed ?? "").trim();
