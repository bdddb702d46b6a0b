/** Asks the feed for its index and judges it; nothing is taken yet. */
import { checkFreshness } from "./check-freshness";
import { decodeUtf8 } from "./bytes";
import { download } from "./download";
import { computeKeyId } from "./envelope";
import { getNewestEntry, openIndex, type FeedIndex } from "./feed-index";
import { fail } from "./errors";
import type { SettingsCache } from "./settings-cache";
import type { FeedTrust, Limits } from "./feed-config";
import { getHighestSeen } from "./version-storage";

export interface Feed {
  /** The folder of the feed, with a slash at its end. */
  readonly address: string;
  readonly trust: FeedTrust;
  readonly limits: Limits;
  now(): Date;
}

export interface CheckOptions {
  /** Follow an index that is out of date: the person was told so, and their clock may be the one that is wrong. */
  readonly acceptExpired?: boolean;
}

export interface FetchedIndex {
  readonly index: FeedIndex;
  /** The signed index as it came; it is kept with the data that it vouches for. */
  readonly envelope: string;
  readonly now: Date;
}

/** @throws RefreshError where the index does not come or may not be followed, Unreachable, Cancelled. */
export async function fetchIndex(
  feed: Feed,
  settingsCache: SettingsCache,
  options: CheckOptions,
  signal: AbortSignal,
): Promise<FetchedIndex> {
  const { indexBytes: limit, indexSeconds: seconds } = feed.limits;
  const bytes = await download({ base: feed.address, file: "index.json", limit, seconds, signal });
  const envelope = decodeIndex(bytes);
  const index = await openIndex(envelope, feed.trust.keys);
  const keys = await Promise.all(feed.trust.keys.map(computeKeyId));
  const { highestIndex, highestSequence } = getHighestSeen(await settingsCache.load(), keys);
  const seen = { index: Math.max(feed.trust.version, highestIndex), sequence: highestSequence };
  const now = feed.now();
  checkFreshness(index, seen, now, options.acceptExpired);
  await settingsCache.save({
    highestIndex: index.version,
    highestSequence: getNewestEntry(index)?.sequence ?? 0,
    keys,
    lastChecked: now.toISOString(),
  });
  return { index, envelope, now };
}

/** The index as text; bytes that are no UTF-8 are no index. */
function decodeIndex(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    return fail("notAnIndex", { why: "it is not UTF-8" });
  }
}
