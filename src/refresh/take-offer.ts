import { download } from "./download";
import { CancelledError, fail } from "./errors";
import { toVersion, type Offer } from "./find-offer";
import { loadStored } from "./load-stored";
import type { RefreshContext } from "./refresh-context";
import type { RefreshStep } from "./refresh-state";
import {
  readPart,
  readVersion,
  toPartFile,
  verifyVersion,
  type ExpectedFile,
  type VersionPart,
} from "./verify-version";
import type { StoredFile, StoredVersion } from "./version-storage";
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
  const { feed, storage, settingsCache, versions, refreshStore, findBundledPart } = context;
  const { entry, envelope } = offer;
  const { sha256 } = entry;
  const version = toVersion(entry);

  async function take(): Promise<RefreshStep> {
    // Another window may have stored it meanwhile, or the person has gone back from it.
    const stored = await loadStored(storage, sha256, feed.trust.keys, findBundledPart).catch(() => undefined);
    const downloaded = stored ? undefined : await downloadVersion(context, offer, signal);
    refreshStore.show({ kind: "verifying", version });
    const dataset = stored?.dataset ?? verifyVersion(entry, downloaded!.parts);
    if (signal.aborted) throw new CancelledError();
    const change = { current: sha256, previous: versions.getDigest(versions.current), declined: 0 };
    refreshStore.removeNotes("notKept", "storedRefused");
    if (downloaded) await settingsCache.saveVersion({ sha256, envelope, ...downloaded.files }, change);
    else await settingsCache.save(change);
    const taken = { version: { ...version, headline: dataset.headline }, dataset };
    const result = versions.replace(taken, versions.current, { cause: "refreshed" });
    refreshStore.setLastChange(result);
    channel.notify();
    return result;
  }

  refreshStore.show({ kind: "waiting", version });
  return channel.withLock(take, feed.limits.waitSeconds, signal);
}

interface DownloadedVersion {
  readonly parts: readonly VersionPart[];
  readonly files: Pick<StoredVersion, "bytes" | "parts">;
}

/** Downloads the list of the parts, then the parts that neither ship with the add-in nor are stored. */
async function downloadVersion(
  context: RefreshContext,
  { entry, bytes: offeredBytes }: Offer,
  signal: AbortSignal,
): Promise<DownloadedVersion> {
  const { storage, versions, findBundledPart, refreshStore } = context;
  const version = toVersion(entry);
  refreshStore.show({ kind: "downloading", version, bytes: 0, of: offeredBytes });
  const bytes = await downloadFile(context, entry, signal);
  const digests = await readVersion(bytes, entry);
  const current = versions.getDigest(versions.current);
  const inUse = current ? await storage.loadVersion(current).catch(() => undefined) : undefined;
  const held = new Map(inUse?.parts.map((part) => [part.sha256, part.bytes]));
  const missing = digests.filter(({ sha256 }) => !findBundledPart(sha256) && !held.has(sha256));
  const of = missing.reduce((sum, digest) => sum + digest.bytes, entry.bytes);
  let done = entry.bytes;
  const files: StoredFile[] = [];
  const parts: VersionPart[] = [];
  for (const digest of digests) {
    const bundled = findBundledPart(digest.sha256);
    if (bundled) {
      parts.push({ part: bundled, isBundled: true });
      continue;
    }
    const show = (received: number): void => {
      refreshStore.show({ kind: "downloading", version, bytes: done + received, of });
    };
    const file = toPartFile(digest, entry.file);
    const partBytes = held.get(digest.sha256) ?? (await downloadFile(context, file, signal, show));
    if (!held.has(digest.sha256)) done += digest.bytes;
    parts.push({ part: await readPart(partBytes, file), isBundled: false });
    files.push({ sha256: digest.sha256, bytes: partBytes });
  }
  return { parts, files: { bytes, parts: files } };
}

function downloadFile(
  { feed }: RefreshContext,
  { file, label = file, bytes: length }: ExpectedFile,
  signal: AbortSignal,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const { fileBytes, fileSeconds: seconds } = feed.limits;
  onBytes(0);
  // A signature does not entitle an index to an endless download.
  if (length > fileBytes) fail("tooLong", { file: label, of: fileBytes });
  return download({ base: feed.address, file, label, limit: length, length, seconds, signal, onBytes });
}
