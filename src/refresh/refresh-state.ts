/** The state of the refresh, as views show it. */
import { formatVersion } from "../dataset";
import type { Period } from "../query";
import type { StorageErrorCode } from "../storage";
import type { FigureChanges } from "./compare-datasets";
import type { RefreshErrorDetails, RefreshErrorCode, RefreshErrorDetailsByCode } from "./errors";
import type { RefreshMode } from "./version-storage";

/** A version of the data. */
export interface Version {
  /** The newest release in it, as "2026-06-22". */
  readonly release: string;
  /** The newest period for which it has the total; undefined where the feed does not say. */
  readonly headline?: Period;
  /** As DATAINFO("data version") shows it. */
  readonly name: string;
  readonly sha256: string;
  /** Its sequence in the feed; undefined for the bundled data. */
  readonly sequence?: number;
}

export const createVersion = (
  release: string,
  sha256: string,
  headline: Period | undefined,
  sequence?: number,
): Version => ({
  release,
  ...(headline && { headline }),
  name: formatVersion(release, sha256),
  sha256,
  ...(sequence !== undefined && { sequence }),
});

/** Why the data changed: a refresh, a step back, or either of them in another window. */
export type ChangeCause = "refreshed" | "wentBack" | "otherWindow";

/** A change of the data in use. */
export interface RefreshResult {
  readonly kind: "done";
  readonly cause: ChangeCause;
  readonly from: Version;
  readonly to: Version;
  readonly changes: FigureChanges;
}

export type RefreshStep =
  | { readonly kind: "idle" }
  | { readonly kind: "checking" }
  | { readonly kind: "upToDate" }
  /** There is a newer version; `declined` where the person has gone back from it before. */
  | {
      readonly kind: "available";
      readonly version: Version;
      readonly inUse: Version;
      readonly bytes: number;
      readonly declined: boolean;
    }
  /** Waiting for another window that is refreshing. */
  | { readonly kind: "waiting"; readonly version: Version }
  | { readonly kind: "downloading"; readonly version: Version; readonly bytes: number; readonly of: number }
  | { readonly kind: "verifying"; readonly version: Version }
  | RefreshResult
  | { readonly kind: "failed"; readonly problem: RefreshErrorDetails }
  /** The server cannot be reached; `network` is false where the device reports that it is offline. */
  | { readonly kind: "offline"; readonly network: boolean };

/** Information beside the step. */
export type RefreshNote =
  /** Data or settings could not be stored, and last only for this session. */
  | { readonly code: "notKept"; readonly why: StorageErrorCode }
  /** The stored data failed its checks and is not used. */
  | { readonly code: "storedRefused"; readonly why: StorageErrorCode | RefreshErrorCode }
  /** The index was issued later than the device's clock shows. */
  | { readonly code: "clockBehind"; readonly issued: string; readonly now: string }
  /** The person accepted an expired index. */
  | ({ readonly code: "acceptedExpired" } & RefreshErrorDetailsByCode["expired"]);

export interface RefreshState {
  readonly step: RefreshStep;
  readonly inUse: Version;
  /** The version that a step back leads to; undefined where there is none. */
  readonly previous?: Version;
  readonly setting: RefreshMode;
  /** When an index last passed its checks, ISO 8601. */
  readonly lastChecked?: string;
  /** The day on which the next release is due, where it is announced. */
  readonly nextRelease?: string;
  readonly notes: readonly RefreshNote[];
  /** The last change of the data in this session, also after later steps. */
  readonly lastChange?: RefreshResult;
}

/** Whether work is under way that can be cancelled. */
export const isBusy = ({ step }: RefreshState): boolean =>
  ["checking", "waiting", "downloading", "verifying"].includes(step.kind);
