import type { Feed } from "./fetch-index";
import type { BundledParts } from "./load-stored";
import type { RefreshStore } from "./refresh-store";
import type { SettingsCache } from "./settings-cache";
import type { VersionStorage } from "./version-storage";
import type { VersionsInUse } from "./versions-in-use";

/** What the steps of a refresh work on. */
export interface RefreshContext {
  readonly feed: Feed;
  readonly storage: VersionStorage;
  readonly settingsCache: SettingsCache;
  readonly versions: VersionsInUse;
  readonly refreshStore: RefreshStore;
  readonly findBundledPart: BundledParts;
}
