import { getBundledDataset, getBundledPart, setDatasetInUse } from "../session";
import { LIMITS, getFeedAddress, getFeedTrust } from "./feed-config";
import { createIndexedDbStorage } from "./indexed-db-storage";
import { createRefresher, type Refresher } from "./refresher";
import { createWindowChannel } from "./window-channel";

let refresher: Refresher | undefined;

/** The page's refresher, over its IndexedDB and the feed beside it; created on first use. */
export const getRefresher = (): Refresher =>
  (refresher ??= createRefresher({
    address: getFeedAddress(),
    trust: getFeedTrust(),
    limits: LIMITS,
    now: () => new Date(),
    storage: createIndexedDbStorage(getFeedAddress()),
    bundled: getBundledDataset(),
    findBundledPart: getBundledPart,
    use: setDatasetInUse,
    openChannel: createWindowChannel,
  }));
