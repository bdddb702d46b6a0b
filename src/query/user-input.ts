/** One argument as a person typed it and Excel passes it; null when omitted. */
export type UserInput = string | number | boolean | null | undefined;

/** Omitted, an empty text, or an empty cell: Excel passes the last as null on the web and 0 on the desktop. */
export const isBlank = (input: UserInput): boolean =>
  input === null || input === undefined || input === 0 || (typeof input === "string" && input.trim() === "");

/** Text and codes alike: 840 and "840" are the same thing to a person. */
export const toText = (input: UserInput): string => String(input ?? "").trim();
