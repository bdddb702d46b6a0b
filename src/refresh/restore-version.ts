import { isLater } from "../dataset";
import { RefreshError } from "./errors";
import { loadStored, type LoadedDataset } from "./load-stored";
import type { RefreshContext } from "./refresh-context";
import type { RefreshResult } from "./refresh-state";
import { toStorageErrorCode } from "./settings-cache";
import type { VersionDigest } from "./version-storage";

/**
 * Puts in use the version that the storage names as current: that of the last session, or that of another window.
 * Where it fails its checks, the version before it is used rather than the bundled one.
 * @returns the change; undefined where that version is in use already or no stored version can be used.
 */
export async function restoreVersion(context: RefreshContext, isOpening = false): Promise<RefreshResult | undefined> {
  const { settingsCache, versions } = context;
  const { current, previous } = await settingsCache.load();
  const change = { cause: "otherWindow", isOpening } as const;
  if (current === versions.getDigest(versions.current)) return undefined;
  if (current === null) return versions.replace(versions.bundled, undefined, change);
  const restored = await loadUsable(context, current);
  const earlier = previous === undefined ? undefined : ((await loadUsable(context, previous)) ?? versions.bundled);
  const next = restored ?? earlier;
  if (!next || next.version.sha256 === versions.current.version.sha256) return undefined;
  return versions.replace(next, restored && earlier, change);
}

/** A stored version that is newer than the bundled one; undefined, with a note, where it fails its checks. */
async function loadUsable(
  { feed, storage, refreshStore, versions, findBundledPart }: RefreshContext,
  sha256: VersionDigest,
): Promise<LoadedDataset | undefined> {
  if (!sha256) return undefined;
  try {
    const loaded = await loadStored(storage, sha256, feed.trust.keys, findBundledPart);
    // An update of the add-in can bundle newer data than the storage holds.
    return loaded && isLater(loaded.version.release, versions.bundled.version.release) ? loaded : undefined;
  } catch (error) {
    const why = error instanceof RefreshError ? error.details.code : toStorageErrorCode(error);
    refreshStore.addNote({ code: "storedRefused", why });
    return undefined;
  }
}
