/**
 * Refreshing: a signed feed is looked at, a newer version of the data is fetched, verified, stored and put in use,
 * whole or not at all (docs/refresh.md). The face for the pane, the ribbon and the workbook:
 *
 * - {@link getRefresher} is the one of this page; the add-in's entry starts it once the functions are associated.
 * - its `state` and `subscribe` are what the pane shows, in the words of {@link refreshWords};
 * - `onDatasetChanged` (src/functions) tells when the data has changed, so that formulas can be recalculated;
 * - {@link standing}, {@link pinTo} and {@link pinnedDataset} are for what a workbook remembers.
 */
import { getBundledDataset } from "../session/bundled-dataset";
import { setDatasetInUse } from "../session";
import { createIndexedDbStorage } from "./indexed-db-storage";
import { createRefresher, type Refresher } from "./refresher";
import { LIMITS, getFeedAddress, getFeedTrust } from "./feed-config";
import { createWindowChannel } from "./window-channel";

export { compareDatasets, type FigureChanges, type Revision } from "./compare-datasets";
export { type CheckOptions } from "./fetch-index";
export { type RefreshErrorDetails, type RefreshErrorCode } from "./errors";
export { type Refresher } from "./refresher";
export { findPinnedDataset, type Pin } from "../session";
export {
  formatDataVersion,
  createPin,
  parseReleaseId,
  compareDataVersion,
  type VersionComparison,
} from "./data-version";
export {
  isBusy,
  type RefreshResult,
  type RefreshNote,
  type RefreshState,
  type RefreshStep,
  type Version,
  type ChangeCause,
} from "./refresh-state";
export { REFRESH_MODES, type RefreshMode } from "./version-storage";
export { getRefreshMessages, type RefreshMessages } from "./messages";

let instance: Refresher | undefined;

/** The refresher of this page, over its IndexedDB and the feed beside it; made on first use. */
export const getRefresher = (): Refresher =>
  (instance ??= createRefresher({
    address: getFeedAddress(),
    trust: getFeedTrust(),
    limits: LIMITS,
    now: () => new Date(),
    storage: createIndexedDbStorage(getFeedAddress()),
    bundled: getBundledDataset(),
    use: setDatasetInUse,
    openChannel: createWindowChannel,
  }));
