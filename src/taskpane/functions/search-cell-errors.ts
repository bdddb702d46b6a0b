import type { CellErrorHelp } from "../../functions";

// Fewer letters are those of many functions.
const MIN_LENGTH = 3;

/** The errors that show the typed text. */
export function searchCellErrors(errors: readonly CellErrorHelp[], typed: string): CellErrorHelp[] {
  const wanted = typed.trim().toLowerCase();
  return wanted.length < MIN_LENGTH ? [] : errors.filter(({ shown }) => shown.toLowerCase().includes(wanted));
}
