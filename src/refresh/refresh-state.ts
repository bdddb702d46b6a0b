/** What a refresh shows: where it is, what is in use, and what should be known beside it. */
import { formatVersion } from "../dataset";
import type { StorageErrorCode } from "../storage";
import type { FigureChanges } from "./compare-datasets";
import type { RefreshErrorDetails, RefreshErrorCode, RefreshErrorDetailsByCode } from "./errors";
import type { RefreshMode } from "./version-storage";

/** A version of the data as people are told of it. */
export interface Version {
  /** The newest release in it, "2026-06-22". */
  readonly release: string;
  /** As DATAINFO("data version") shows it. */
  readonly name: string;
  readonly sha256: string;
  /** Its place among all versions ever published; absent for the data that ships with the add-in. */
  readonly sequence?: number;
}

export const createVersion = (release: string, sha256: string, sequence?: number): Version => ({
  release,
  name: formatVersion(release, sha256),
  sha256,
  ...(sequence !== undefined && { sequence }),
});

/** How data came to be in use: taken, taken back, or either of them in another window. */
export type ChangeCause = "refreshed" | "wentBack" | "otherWindow";

/** Data has changed: from which version to which, and what differs. */
export interface RefreshResult {
  readonly kind: "done";
  readonly cause: ChangeCause;
  readonly from: Version;
  readonly to: Version;
  readonly changes: FigureChanges;
}

/** Where a refresh is. */
export type RefreshStep =
  | { readonly kind: "idle" }
  | { readonly kind: "checking" }
  | { readonly kind: "upToDate" }
  /** There is a newer version; `declined` when the person went back from it before. */
  | { readonly kind: "available"; readonly version: Version; readonly bytes: number; readonly declined: boolean }
  /** Another window is refreshing; this one waits for its result. */
  | { readonly kind: "waiting"; readonly version: Version }
  | { readonly kind: "downloading"; readonly version: Version; readonly bytes: number; readonly of: number }
  | { readonly kind: "verifying"; readonly version: Version }
  | RefreshResult
  | { readonly kind: "failed"; readonly problem: RefreshErrorDetails }
  /** The server cannot be reached; `network` is false where the device itself says that it has none. */
  | { readonly kind: "offline"; readonly network: boolean };

/** What should be known beside the step, whatever it is. */
export type RefreshNote =
  /** Data or choices could not be kept: they hold for this session. */
  | { readonly code: "notKept"; readonly why: StorageErrorCode }
  /** What was stored did not pass its checks again and is not used. */
  | { readonly code: "storedRefused"; readonly why: StorageErrorCode | RefreshErrorCode }
  /** The index was issued later than the device's clock says it is. */
  | { readonly code: "clockBehind"; readonly issued: string; readonly now: string }
  /** The person wanted an index that is out of date nevertheless. */
  | ({ readonly code: "acceptedExpired" } & RefreshErrorDetailsByCode["expired"]);

export interface RefreshState {
  readonly step: RefreshStep;
  readonly inUse: Version;
  /** What a step back leads to; undefined where there is none. */
  readonly previous?: Version;
  readonly setting: RefreshMode;
  /** When the feed was last found good, ISO 8601. */
  readonly lastChecked?: string;
  /** The day on which the next release is due, where a source's calendar says so. */
  readonly nextRelease?: string;
  readonly notes: readonly RefreshNote[];
  /** The last change of data in this session, which stays to be read when the step has moved on. */
  readonly lastChange?: RefreshResult;
}

/** Whether something is under way that can be cancelled. */
export const isBusy = ({ step }: RefreshState): boolean =>
  ["checking", "waiting", "downloading", "verifying"].includes(step.kind);
