import { isLater } from "../dataset";
import { isExpired, isFromTheFuture } from "./check-freshness";
import { findNextRelease, getNewestEntry, type FeedEntry, type FeedIndex } from "./feed-index";
import { fetchIndex, type CheckOptions, type FetchedIndex } from "./fetch-index";
import type { RefreshContext } from "./refresh-context";
import { createVersion, type RefreshStep, type Version } from "./refresh-state";

/** A newer version in the feed. */
export interface Offer {
  readonly entry: FeedEntry;
  /** The bytes to download, where nothing but the version in use is at hand. */
  readonly bytes: number;
  /** The signed index that contains the entry. */
  readonly envelope: string;
}

export const toVersion = ({ release, sha256, headline, sequence }: FeedEntry): Version =>
  createVersion(release, sha256, headline || undefined, sequence);

/**
 * The newest version of the feed where it is newer than the one in use.
 * @throws RefreshError, UnreachableError or CancelledError as {@link fetchIndex}.
 */
export async function findOffer(
  context: RefreshContext,
  options: CheckOptions,
  signal: AbortSignal,
): Promise<Offer | undefined> {
  const { feed, settingsCache, refreshStore } = context;
  refreshStore.show({ kind: "checking" });
  const fetched = await fetchIndex(feed, settingsCache, options, signal);
  updateNotes(context, fetched);
  const entry = getNewestEntry(fetched.index);
  if (!entry || !isNewer(context, entry)) return undefined;
  return { entry, bytes: countBytes(context, fetched.index, entry), envelope: fetched.envelope };
}

/** The bytes of the version's list, and of the parts that it and those since the one in use have added. */
function countBytes({ versions }: RefreshContext, index: FeedIndex, entry: FeedEntry): number {
  const sequence = versions.current.version.sequence ?? 0;
  const skipped = index.versions.filter((version) => version.sequence > sequence);
  return skipped.reduce((sum, { addedBytes }) => sum + addedBytes, entry.bytes);
}

function updateNotes({ refreshStore }: RefreshContext, { index, now }: FetchedIndex): void {
  const { issued, expires } = index;
  refreshStore.removeNotes("clockBehind", "acceptedExpired");
  if (isFromTheFuture(index, now)) refreshStore.addNote({ code: "clockBehind", issued, now: now.toISOString() });
  if (isExpired(index, now)) refreshStore.addNote({ code: "acceptedExpired", issued, expires, now: now.toISOString() });
  refreshStore.setNextRelease(findNextRelease(index, now.toISOString().slice(0, 10)));
}

/** Whether a version is newer than the one in use; the bundled data is never replaced by older data. */
const isNewer = ({ versions }: RefreshContext, { release, sequence, sha256 }: FeedEntry): boolean =>
  isLater(release, versions.bundled.version.release) &&
  sequence > (versions.current.version.sequence ?? 0) &&
  sha256 !== versions.current.version.sha256;

/** Whether the person has gone back from this version or a later one. */
export const isDeclined = ({ settingsCache }: RefreshContext, { entry }: Offer): boolean =>
  entry.sequence <= settingsCache.settings.declined;

export const toAvailableStep = (context: RefreshContext, offer: Offer): RefreshStep => ({
  kind: "available",
  version: toVersion(offer.entry),
  inUse: context.versions.current.version,
  bytes: offer.bytes,
  declined: isDeclined(context, offer),
});
