/** What is stored across sessions: verified versions of the data, and settings. */

/** `automatic` checks for newer data when the add-in opens and takes it, `ask` checks and offers it, `never` does neither. */
export const REFRESH_MODES = ["automatic", "ask", "never"] as const;
export type RefreshMode = (typeof REFRESH_MODES)[number];

/** The digest of a stored version, or null for the bundled data. */
export type VersionDigest = string | null;

export interface RefreshSettings {
  readonly setting: RefreshMode;
  /** The version that the last session used. */
  readonly current: VersionDigest;
  /** The version that a step back leads to; undefined where there is none. */
  readonly previous?: VersionDigest;
  /** The sequence of the version that the person went back from; nothing up to it is taken automatically. */
  readonly declined: number;
  /** The highest version of an index and the highest sequence of data seen with the keys below. */
  readonly highestIndex: number;
  readonly highestSequence: number;
  /** The ids of the keys that were trusted when these were seen. */
  readonly keys: readonly string[];
  /** When an index last passed its checks, ISO 8601. */
  readonly lastChecked?: string;
}

export const DEFAULT_SETTINGS: RefreshSettings = {
  setting: "ask",
  current: null,
  declined: 0,
  highestIndex: 0,
  highestSequence: 0,
  keys: [],
};

/** The bytes of a file, with its digest. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A stored version: the bytes of its list and of the parts that do not ship with the add-in, with the signed index, so
 * that they can be verified again.
 */
export interface StoredVersion extends StoredFile {
  readonly envelope: string;
  readonly parts: readonly StoredFile[];
}

/** @throws StorageError from every method. */
export interface VersionStorage {
  loadSettings(): Promise<RefreshSettings>;
  saveSettings(change: Partial<RefreshSettings>): Promise<RefreshSettings>;
  loadVersion(sha256: string): Promise<StoredVersion | undefined>;
  /** Saves a version and a change of the settings in one transaction, and deletes versions that are no longer needed. */
  saveVersion(version: StoredVersion, change: Partial<RefreshSettings>): Promise<RefreshSettings>;
  /** Closes the connection. */
  close(): void;
}

/**
 * The highest numbers seen, or zero where they were seen with a key that is no longer trusted: an attacker who had that
 * key may have raised them so far that no honest index would ever be accepted (a fast-forward attack).
 */
export const getHighestSeen = ({ highestIndex, highestSequence, keys }: RefreshSettings, trusted: readonly string[]) =>
  keys.every((key) => trusted.includes(key))
    ? { highestIndex, highestSequence }
    : { highestIndex: 0, highestSequence: 0 };

/** Applies a change. The highest numbers seen never decrease, so that windows cannot undo what others have seen. */
export function mergeSettings(settings: RefreshSettings, change: Partial<RefreshSettings>): RefreshSettings {
  const seen = getHighestSeen(settings, change.keys ?? settings.keys);
  return {
    ...settings,
    ...change,
    highestIndex: Math.max(seen.highestIndex, change.highestIndex ?? 0),
    highestSequence: Math.max(seen.highestSequence, change.highestSequence ?? 0),
  };
}
