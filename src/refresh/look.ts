/** Asks the feed for its index and judges it; nothing is taken yet. */
import { accept } from "./accept";
import { textOf } from "./bytes";
import { download } from "./download";
import { keyId } from "./envelope";
import { newestOf, openIndex, type FeedIndex } from "./feed-index";
import { fail } from "./problems";
import type { Recollection } from "./recollection";
import type { FeedTrust, Limits } from "./settings";
import { seenWith } from "./store";

export interface Feed {
  /** The folder of the feed, with a slash at its end. */
  readonly address: string;
  readonly trust: FeedTrust;
  readonly limits: Limits;
  now(): Date;
}

export interface Wish {
  /** Follow an index that is out of date: the person was told so, and their clock may be the one that is wrong. */
  readonly acceptExpired?: boolean;
}

export interface Sight {
  readonly index: FeedIndex;
  /** The signed index as it came; it is kept with the data that it vouches for. */
  readonly envelope: string;
  readonly now: Date;
}

/** @throws RefreshError where the index does not come or may not be followed, Unreachable, Cancelled. */
export async function look(feed: Feed, recollection: Recollection, wish: Wish, signal: AbortSignal): Promise<Sight> {
  const { indexBytes: limit, indexSeconds: seconds } = feed.limits;
  const bytes = await download({ base: feed.address, file: "index.json", limit, seconds, signal });
  const envelope = decoded(bytes);
  const index = await openIndex(envelope, feed.trust.keys);
  const keys = await Promise.all(feed.trust.keys.map(keyId));
  const { highestIndex, highestSequence } = seenWith(await recollection.recall(), keys);
  const seen = { index: Math.max(feed.trust.version, highestIndex), sequence: highestSequence };
  const now = feed.now();
  accept(index, seen, now, wish.acceptExpired);
  await recollection.remember({
    highestIndex: index.version,
    highestSequence: newestOf(index)?.sequence ?? 0,
    keys,
    lastChecked: now.toISOString(),
  });
  return { index, envelope, now };
}

/** The index as text; bytes that are no UTF-8 are no index. */
function decoded(bytes: Uint8Array): string {
  try {
    return textOf(bytes);
  } catch {
    return fail("notAnIndex", { why: "it is not UTF-8" });
  }
}
