/** A function argument as Excel passes it; null when omitted. */
export type UserInput = string | number | boolean | null | undefined;

/** Whether an argument is omitted, empty text or an empty cell, which Excel passes as null (web) or 0 (desktop). */
export const isBlank = (input: UserInput): boolean =>
  input === null || input === undefined || input === 0 || (typeof input === "string" && input.trim() === "");

/** The argument as trimmed text: the number 840 and the text "840" are the same code. */
export const toText = (input: UserInput): string => String(input ?? "").trim();
