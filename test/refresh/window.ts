/** A window of the add-in over a feed: functions that answer, a refresher, and a store in a fake IndexedDB. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { bundledDataset } from "../../src/dataset/bundled";
import { currentDataset, useDataset } from "../../src/functions";
import { indexedDbStore } from "../../src/refresh/indexed-db";
import { refresherOf, type Parts, type Refresher } from "../../src/refresh/refresher";
import type { Limits } from "../../src/refresh/settings";
import type { Step } from "../../src/refresh/state";
import { browserWindows } from "../../src/refresh/windows";
import { cell } from "../functions/excel";
import { NOW, type KeyPair } from "./feeds";

export const LIMITS: Limits = {
  indexBytes: 64 * 1024,
  indexSeconds: 1,
  fileBytes: 1024 * 1024,
  fileSeconds: 1,
  waitSeconds: 5,
};

/** A browser that has stored nothing yet. */
export const emptyBrowser = (): void => void Object.assign(globalThis, { indexedDB: new IDBFactory() });

const open: Refresher[] = [];

/** Opens a window; the data in use is that of its session alone. */
export function openWindow(address: string, key: KeyPair, other: Partial<Parts> = {}): Refresher {
  const refresher = refresherOf({
    address,
    trust: { keys: [key.publicKey], version: 1 },
    limits: LIMITS,
    now: () => NOW,
    store: indexedDbStore(address, 1),
    bundled: bundledDataset(),
    use: useDataset,
    windows: browserWindows,
    ...other,
  });
  open.push(refresher);
  return refresher;
}

/** The window is closed and another opened later: a new session over the same store. */
export function closeWindows(): void {
  for (const refresher of open.splice(0)) refresher.close();
  useDataset(undefined);
}

/** What formulas answer now: the release in use, and a figure that each release prints anew. */
export const answersNow = (): { release: unknown; total: unknown } => ({
  release: cell("DATAINFO", "release date"),
  total: cell("TRADEVALUE"),
});

export const BUNDLED_ANSWERS = { release: "2025-12-08", total: 41_210_000_000_000 };

export const versionInUse = (): string => currentDataset().version;

/** Every step that a refresher goes through from now on. */
export function stepsOf(refresher: Refresher): Step["kind"][] {
  const kinds: Step["kind"][] = [];
  refresher.subscribe(({ step }) => {
    if (kinds[kinds.length - 1] !== step.kind) kinds.push(step.kind);
  });
  return kinds;
}
