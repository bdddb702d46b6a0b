/**
 * Refreshing: a signed feed is looked at, a newer version of the data is fetched, verified, stored and put in use,
 * whole or not at all (docs/refresh.md). The face for the pane, the ribbon and the workbook:
 *
 * - {@link refresher} is the one of this page; the add-in's entry starts it once the functions are associated.
 * - its `state` and `subscribe` are what the pane shows, in the words of {@link refreshWords};
 * - `onDatasetChanged` (src/functions) tells when the data has changed, so that formulas can be recalculated;
 * - {@link standing}, {@link pinTo} and {@link pinnedDataset} are for what a workbook remembers.
 */
import { bundledDataset } from "../dataset/bundled";
import { useDataset } from "../functions";
import { indexedDbStore } from "./indexed-db";
import { refresherOf, type Refresher } from "./refresher";
import { LIMITS, feedAddress, feedTrust } from "./settings";
import { browserWindows } from "./windows";

export { changesBetween, type Changes, type Revision } from "./changes";
export { type Wish } from "./look";
export { type Problem, type ProblemCode } from "./problems";
export { type Refresher } from "./refresher";
export { pinnedDataset, type Pin } from "../functions";
export { dataVersion, pinTo, releaseOf, standing, type Standing } from "./remembered";
export { isBusy, type Done, type Note, type RefreshState, type Step, type Version, type Way } from "./state";
export { SETTINGS, type Setting } from "./store";
export { refreshWords, type RefreshWords } from "./words";

let made: Refresher | undefined;

/** The refresher of this page, over its IndexedDB and the feed beside it; made on first use. */
export const refresher = (): Refresher =>
  (made ??= refresherOf({
    address: feedAddress(),
    trust: feedTrust(),
    limits: LIMITS,
    now: () => new Date(),
    store: indexedDbStore(feedAddress()),
    bundled: bundledDataset(),
    use: useDataset,
    windows: browserWindows,
  }));
