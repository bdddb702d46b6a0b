import type { CompiledPart, Dataset } from "../dataset";
import { StorageError } from "../storage";
import { openIndex } from "./feed-index";
import { createVersion, type Version } from "./refresh-state";
import type { VersionStorage } from "./version-storage";
import { assembleVersion, readPart, readVersion, toPartFile, type VersionPart } from "./verify-version";

/** A verified dataset, ready to be used, with its version. */
export interface LoadedDataset {
  readonly version: Version;
  readonly dataset: Dataset;
}

/** Finds a part that ships with the add-in; undefined for any other. */
export type BundledParts = (sha256: string) => CompiledPart | undefined;

/**
 * Loads a stored version and checks signature, lengths, digests and schema again; undefined where none has that digest.
 * The expiry of its index is not checked, since it was valid when the version was taken, nor are the identities of its
 * figures, which cannot change while the digests are right.
 * @throws StorageError, or RefreshError when a check fails.
 */
export async function loadStored(
  storage: VersionStorage,
  sha256: string,
  keys: readonly JsonWebKey[],
  findBundled: BundledParts,
): Promise<LoadedDataset | undefined> {
  const storedVersion = await storage.loadVersion(sha256);
  if (!storedVersion) return undefined;
  const { versions } = await openIndex(storedVersion.envelope, keys);
  const entry = versions.find((version) => version.sha256 === sha256);
  if (!entry) throw new StorageError("damaged");
  const storedParts = new Map(storedVersion.parts.map((part) => [part.sha256, part.bytes]));
  const digests = await readVersion(storedVersion.bytes, entry);
  const parts = digests.map(async (digest): Promise<VersionPart> => {
    const bundled = findBundled(digest.sha256);
    if (bundled) return { part: bundled, isBundled: true };
    const bytes = storedParts.get(digest.sha256);
    if (!bytes) throw new StorageError("damaged");
    return { part: await readPart(bytes, toPartFile(digest, entry.file)), isBundled: false };
  });
  const dataset = assembleVersion(entry, await Promise.all(parts));
  return { version: createVersion(entry.release, sha256, dataset.headline, entry.sequence), dataset };
}
