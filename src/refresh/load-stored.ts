import type { Dataset } from "../dataset";
import { StorageError } from "../storage";
import { openIndex } from "./feed-index";
import { createVersion, type Version } from "./refresh-state";
import type { VersionStorage } from "./version-storage";
import { readVersion } from "./verify-version";

/** A dataset that may be put in use, and what it is. */
export interface LoadedDataset {
  readonly version: Version;
  readonly dataset: Dataset;
}

/**
 * A version from the store, its signature, length, hash and schema checked as when it came; undefined where the store
 * has none of that digest. Neither the date of its index nor its identities are checked again: the first was good when
 * it was taken, and the second cannot change while the hash holds.
 * @throws StorageError, or RefreshError where what is stored does not pass.
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
