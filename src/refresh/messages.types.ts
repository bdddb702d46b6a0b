import type { RefreshErrorCode, RefreshErrorDetailsByCode } from "./errors";
import type { RefreshNote, RefreshStep, Version } from "./refresh-state";

export interface RefreshMessages {
  /** The newest period with a total, and the one before, where they are known and differ; empty otherwise. */
  readonly latestPeriod: (now: Version, before: Version) => string;
  /** Ends the message of every failure. */
  readonly dataUnchanged: string;
  readonly error: { readonly [C in RefreshErrorCode]: (details: RefreshErrorDetailsByCode[C]) => string };
  readonly note: (note: RefreshNote) => string;
  /** Describes the step in a sentence or two; empty when idle. */
  readonly step: (step: RefreshStep) => string;
}
