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
  /** The address of the feed's folder, with a trailing slash. */
  readonly address: string;
  readonly trust: FeedTrust;
  readonly limits: Limits;
  now(): Date;
}

export interface CheckOptions {
  /** Accept an expired index: the person was told, and their clock may be wrong. */
  readonly acceptExpired?: boolean;
}

export interface FetchedIndex {
  readonly index: FeedIndex;
  /** The signed index as downloaded; it is stored with the data, to be verified again. */
  readonly envelope: string;
  readonly now: Date;
}

/**
 * Downloads and checks the index of the feed, and saves what has been seen of it.
 * @throws RefreshError when the index does not arrive or is rejected, UnreachableError, CancelledError.
 */
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

function decodeIndex(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    return fail("notAnIndex", { why: "it is not UTF-8" });
  }
}
