import { formatRowError } from "./messages";
import type { OwnData, OwnDataOptions } from "./types";

/**
 * What `read` returns; data with the reason as its problem where it throws, so that one source that cannot be read takes no
 * other with it.
 */
export function readGuarded({ name, language = "en" }: OwnDataOptions, read: () => OwnData): OwnData {
  try {
    return read();
  } catch (error) {
    console.error(error);
    const why = error instanceof Error ? error.message : String(error);
    return createUnreadableData(formatRowError({ code: "unreadable", source: name, why }, language));
  }
}

/** The data of a source without figures, and why it has none. */
export const createUnreadableData = (message: string): OwnData => ({
  figures: 0,
  missing: 0,
  problems: [{ line: 1, message }],
  more: 0,
  warnings: [],
  ownNames: [],
  similarNames: [],
  unused: [],
});
