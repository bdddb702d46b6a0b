/** The page of the browser test: the functions and a refresher over the browser's own IndexedDB, locks and channels. */
import { bundledDataset } from "../../src/dataset/bundled";
import { FUNCTIONS, useDataset } from "../../src/functions";
import { indexedDbStore } from "../../src/refresh/indexed-db";
import { refresherOf, type Refresher } from "../../src/refresh/refresher";
import { LIMITS, type FeedTrust } from "../../src/refresh/settings";
import { browserWindows } from "../../src/refresh/windows";

export interface Page {
  open(trust: FeedTrust, seconds?: number): void;
  refresher: Refresher;
  /** What a formula answers now. */
  answer(id: string, ...args: unknown[]): unknown;
  /** How many times data was put in use. */
  swaps: number;
}

const page: Page = {
  swaps: 0,
  refresher: undefined as unknown as Refresher,
  open(trust, seconds = LIMITS.fileSeconds) {
    const address = new URL("feed/", document.baseURI).href;
    page.refresher = refresherOf({
      address,
      trust,
      limits: { ...LIMITS, fileSeconds: seconds },
      now: () => new Date("2026-11-24T12:00:00Z"),
      store: indexedDbStore(address),
      bundled: bundledDataset(),
      use(dataset) {
        page.swaps += 1;
        useDataset(dataset);
      },
      windows: browserWindows,
    });
  },
  answer: (id, ...args) => FUNCTIONS[id]!(...args.map((arg) => [[arg]]))[0]![0],
};

Object.assign(window, { page });
