import type { Dataset } from "../dataset";
import { StorageError } from "../storage";
import { openIndex } from "./feed-index";
import { versionOf, type Version } from "./state";
import type { Store } from "./store";
import { readVersion } from "./verify";

/** A dataset that may be put in use, and what it is. */
export interface Loaded {
  readonly version: Version;
  readonly dataset: Dataset;
}

/**
 * A version from the store, its signature, length, hash and schema checked as when it came; undefined where the store
 * has none of that digest. Neither the date of its index nor its identities are checked again: the first was good when
 * it was taken, and the second cannot change while the hash holds.
 * @throws StorageError, or RefreshError where what is stored does not pass.
 */
export async function stored(store: Store, sha256: string, keys: readonly JsonWebKey[]): Promise<Loaded | undefined> {
  const kept = await store.version(sha256);
  if (!kept) return undefined;
  const { versions } = await openIndex(kept.envelope, keys);
  const entry = versions.find((version) => version.sha256 === sha256);
  if (!entry) throw new StorageError("damaged");
  const dataset = await readVersion(kept.bytes, entry);
  return { version: versionOf(entry.release, sha256, entry.sequence), dataset };
}
