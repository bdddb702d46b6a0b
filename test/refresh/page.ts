/** The page of the browser test: the functions and a refresher over the browser's own IndexedDB, locks and channels. */
import { getBundledDataset, getBundledPart } from "../../src/session/bundled-dataset";
import { FUNCTIONS } from "../../src/functions";
import { loadBundledParts, setDatasetInUse } from "../../src/session";
import { createIndexedDbStorage } from "../../src/refresh/indexed-db-storage";
import { createRefresher, type Refresher } from "../../src/refresh/refresher";
import { LIMITS, type FeedTrust } from "../../src/refresh/feed-config";
import { createWindowChannel } from "../../src/refresh/window-channel";

export interface Page {
  open(trust: FeedTrust, seconds?: number): Promise<void>;
  refresher: Refresher;
  /** The answer of a function. */
  answer(id: string, ...args: unknown[]): Promise<unknown>;
  /** How many times the data in use was changed. */
  swaps: number;
}

const page: Page = {
  swaps: 0,
  refresher: undefined as unknown as Refresher,
  async open(trust, seconds = LIMITS.fileSeconds) {
    await loadBundledParts();
    const address = new URL("feed/", document.baseURI).href;
    page.refresher = createRefresher({
      address,
      trust,
      limits: { ...LIMITS, fileSeconds: seconds },
      now: () => new Date("2026-11-24T12:00:00Z"),
      storage: createIndexedDbStorage(address),
      bundled: getBundledDataset(),
      findBundledPart: getBundledPart,
      use(dataset) {
        page.swaps += 1;
        setDatasetInUse(dataset);
      },
      openChannel: createWindowChannel,
    });
  },
  answer: async (id, ...args) => (await FUNCTIONS[id]!(...args.map((arg) => [[arg]])))[0]![0],
};

Object.assign(window, { page });
