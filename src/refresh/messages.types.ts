import type { RefreshErrorCode, RefreshErrorDetailsByCode } from "./errors";
import type { RefreshNote, RefreshStep } from "./refresh-state";

/** Everything that a refresh says to people; each language is a file. */
export interface RefreshMessages {
  /** What is true after every failure. */
  readonly dataUnchanged: string;
  readonly error: { readonly [C in RefreshErrorCode]: (details: RefreshErrorDetailsByCode[C]) => string };
  readonly note: (note: RefreshNote) => string;
  /** Where the refresh is, in a sentence or two; nothing where there is nothing to say. */
  readonly step: (step: RefreshStep) => string;
}
