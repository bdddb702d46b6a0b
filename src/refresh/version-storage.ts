/** What outlives the session: verified versions of the data, and what has been seen and chosen. */

/** When data is looked for and taken. `ask` looks on opening and takes on the person's word. */
export const REFRESH_MODES = ["automatic", "ask", "never"] as const;
export type RefreshMode = (typeof REFRESH_MODES)[number];

/** The digest of a stored version, or null for the bundled data. */
export type VersionDigest = string | null;

export interface RefreshSettings {
  readonly setting: RefreshMode;
  /** What the last session answered from. */
  readonly current: VersionDigest;
  /** What a step back leads to; undefined where there is none. */
  readonly previous?: VersionDigest;
  /** The sequence of the version that the person went back from: up to it, nothing is taken by itself. */
  readonly declined: number;
  /** The highest numbers seen, of the index and of the data, signed by the keys below. */
  readonly highestIndex: number;
  readonly highestSequence: number;
  /** The ids of the keys that were trusted then. */
  readonly keys: readonly string[];
  /** When an index was last read and found good, ISO 8601. */
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

/** A version as it is kept: the bytes, and the signed index that vouches for them, so that both are checked again. */
export interface StoredVersion {
  readonly sha256: string;
  readonly envelope: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @throws StorageError from every one of its functions. */
export interface VersionStorage {
  loadSettings(): Promise<RefreshSettings>;
  saveSettings(change: Partial<RefreshSettings>): Promise<RefreshSettings>;
  loadVersion(sha256: string): Promise<StoredVersion | undefined>;
  /** The version and what is remembered of it together, or neither; versions that nothing leads to any more are dropped. */
  saveVersion(version: StoredVersion, change: Partial<RefreshSettings>): Promise<RefreshSettings>;
  /** Lets go of what is open. */
  close(): void;
}

/**
 * The highest numbers seen, as far as they count with these keys. Where a key is no longer trusted they do not: who had
 * that key may have driven them so high that no honest index would ever pass again.
 */
export const getHighestSeen = ({ highestIndex, highestSequence, keys }: RefreshSettings, trusted: readonly string[]) =>
  keys.every((key) => trusted.includes(key))
    ? { highestIndex, highestSequence }
    : { highestIndex: 0, highestSequence: 0 };

/** What is remembered after a change; what has been seen only grows, whichever window saw it. */
export function mergeSettings(settings: RefreshSettings, change: Partial<RefreshSettings>): RefreshSettings {
  const seen = getHighestSeen(settings, change.keys ?? settings.keys);
  return {
    ...settings,
    ...change,
    highestIndex: Math.max(seen.highestIndex, change.highestIndex ?? 0),
    highestSequence: Math.max(seen.highestSequence, change.highestSequence ?? 0),
  };
}
