import { download } from "./download";
import { CancelledError, fail } from "./errors";
import type { FeedEntry } from "./feed-index";
import { toVersion, type Offer } from "./find-offer";
import { loadStored } from "./load-stored";
import type { RefreshContext } from "./refresh-context";
import type { RefreshStep } from "./refresh-state";
import { verifyVersion } from "./verify-version";
import type { WindowChannel } from "./window-channel";

/**
 * Downloads, verifies, stores and uses the offered version, while no other window does so.
 * @throws RefreshError, UnreachableError or CancelledError; then the data in use is unchanged.
 */
export function takeOffer(
  context: RefreshContext,
  channel: WindowChannel,
  offer: Offer,
  signal: AbortSignal,
): Promise<RefreshStep> {
  const { feed, storage, settingsCache, versions, refreshStore } = context;
  const { entry, envelope } = offer;
  const { sha256 } = entry;
  const version = toVersion(entry);

  async function take(): Promise<RefreshStep> {
    // Another window may have stored it meanwhile, or the person has gone back from it.
    const stored = await loadStored(storage, sha256, feed.trust.keys).catch(() => undefined);
    const bytes = stored ? undefined : await downloadVersion(context, entry, signal);
    refreshStore.show({ kind: "verifying", version });
    const dataset = stored?.dataset ?? (await verifyVersion(bytes!, entry));
    if (signal.aborted) throw new CancelledError();
    const change = { current: sha256, previous: versions.getDigest(versions.current), declined: 0 };
    refreshStore.removeNotes("notKept", "storedRefused");
    if (bytes) await settingsCache.saveVersion({ sha256, envelope, bytes }, change);
    else await settingsCache.save(change);
    const result = versions.replace({ version, dataset }, versions.current, { cause: "refreshed" });
    refreshStore.setLastChange(result);
    channel.notify();
    return result;
  }

  refreshStore.show({ kind: "waiting", version });
  return channel.withLock(take, feed.limits.waitSeconds, signal);
}

function downloadVersion(
  { feed, refreshStore }: RefreshContext,
  entry: FeedEntry,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { file, bytes: length } = entry;
  const { fileBytes, fileSeconds: seconds } = feed.limits;
  const onBytes = (bytes: number): void => {
    refreshStore.show({ kind: "downloading", version: toVersion(entry), bytes, of: length });
  };
  onBytes(0);
  // A signature does not entitle an index to an endless download.
  if (length > fileBytes) fail("tooLong", { file, of: fileBytes });
  return download({ base: feed.address, file, limit: length, length, seconds, signal, onBytes });
}
