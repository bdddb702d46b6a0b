/** A window of the add-in with its functions, a refresher, and storage in a fake IndexedDB. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { getBundledDataset, getBundledPart } from "../../session/bundled-dataset";
import { getDatasetInUse, setDatasetInUse } from "../../session";
import { createIndexedDbStorage } from "../../refresh/indexed-db-storage";
import { createRefresher, type RefresherOptions, type Refresher } from "../../refresh/refresher";
import type { Limits } from "../../refresh/feed-config";
import type { RefreshStep } from "../../refresh/refresh-state";
import { createWindowChannel } from "../../refresh/window-channel";
import { evaluate } from "./excel-functions";
import { NOW, type KeyPair } from "./feeds";

/** Patient, since the server answers from the process that checks the data. */
const LIMITS: Limits = {
  indexBytes: 64 * 1024,
  indexSeconds: 30,
  fileBytes: 1024 * 1024,
  fileSeconds: 30,
  waitSeconds: 5,
};
/** For servers that do not answer. */
export const IMPATIENT_LIMITS: Limits = { ...LIMITS, indexSeconds: 1, fileSeconds: 1 };

/** Empties the storage of the browser. */
export const resetBrowser = (): void => void Object.assign(globalThis, { indexedDB: new IDBFactory() });

const openRefreshers: Refresher[] = [];

/** Opens a window. All windows of a test share the dataset in use, unless `other.use` replaces it. */
export function openWindow(address: string, key: KeyPair, other: Partial<RefresherOptions> = {}): Refresher {
  const refresher = createRefresher({
    address,
    trust: { keys: [key.publicKey], version: 1 },
    limits: LIMITS,
    now: () => NOW,
    storage: createIndexedDbStorage(address, 1),
    bundled: getBundledDataset(),
    findBundledPart: getBundledPart,
    use: setDatasetInUse,
    openChannel: createWindowChannel,
    ...other,
  });
  openRefreshers.push(refresher);
  return refresher;
}

/** Closes all windows. A window that is opened next is a new session over the same storage. */
export function closeWindows(): void {
  for (const refresher of openRefreshers.splice(0)) refresher.close();
  setDatasetInUse(undefined);
}

/** The current answers of two formulas: the release in use, and a figure that every release publishes. */
export const readAnswers = (): { release: unknown; total: unknown } => ({
  release: evaluate("DATAINFO", "release date"),
  total: evaluate("TRADEVALUE"),
});

export const BUNDLED_ANSWERS = { release: "2025-12", total: 41_207_636_347_713 };

export const getVersionInUse = (): string => getDatasetInUse().version;

/** Records every step of a refresher from now on. */
export function recordSteps(refresher: Refresher): RefreshStep["kind"][] {
  const kinds: RefreshStep["kind"][] = [];
  refresher.subscribe(() => {
    const { kind } = refresher.get().step;
    if (kinds[kinds.length - 1] !== kind) kinds.push(kind);
  });
  return kinds;
}
