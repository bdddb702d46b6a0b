import type { Dataset } from "../dataset";
import { StorageError } from "../storage";
import { openIndex } from "./feed-index";
import { createVersion, type Version } from "./refresh-state";
import type { VersionStorage } from "./version-storage";
import { readVersion } from "./verify-version";

/** A verified dataset, ready to be used, with its version. */
export interface LoadedDataset {
  readonly version: Version;
  readonly dataset: Dataset;
}

/**
 * Loads a stored version and checks its signature, length, digest and schema again; undefined where none has that digest.
 * The expiry of its index is not checked, since it was valid when the version was taken, nor are the identities of its
 * figures, which cannot change while the digest is right.
 * @throws StorageError, or RefreshError when a check fails.
 */
export async function loadStored(
  storage: VersionStorage,
  sha256: string,
  keys: readonly JsonWebKey[],
): Promise<LoadedDataset | undefined> {
  const storedVersion = await storage.loadVersion(sha256);
  if (!storedVersion) return undefined;
  const { versions } = await openIndex(storedVersion.envelope, keys);
  const entry = versions.find((version) => version.sha256 === sha256);
  if (!entry) throw new StorageError("damaged");
  const dataset = await readVersion(storedVersion.bytes, entry);
  return { version: createVersion(entry.release, sha256, entry.sequence), dataset };
}
