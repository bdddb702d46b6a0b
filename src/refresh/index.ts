/** Refreshing the data from a signed feed (docs/refresh.md). */
export { compareDatasets, type FigureChanges, type Revision } from "./compare-datasets";
export { compareDataVersion, formatDataVersion, parseReleaseId, type VersionComparison } from "./data-version";
export { type RefreshErrorCode, type RefreshErrorDetails } from "./errors";
export { type CheckOptions } from "./fetch-index";
export { getRefresher } from "./get-refresher";
export { getRefreshMessages, type RefreshMessages } from "./messages";
export {
  isBusy,
  type ChangeCause,
  type RefreshNote,
  type RefreshResult,
  type RefreshState,
  type RefreshStep,
  type Version,
} from "./refresh-state";
export { type Refresher } from "./refresher";
export { REFRESH_MODES, type RefreshMode } from "./version-storage";
export { isBackwards } from "./is-backwards";
