/** What outlives the session: verified versions of the data, and what has been seen and chosen. */

/** When data is looked for and taken. `ask` looks on opening and takes on the person's word. */
export const SETTINGS = ["automatic", "ask", "never"] as const;
export type Setting = (typeof SETTINGS)[number];

/** The digest of a stored version, or null for the bundled data. */
export type Choice = string | null;

export interface Memory {
  readonly setting: Setting;
  /** What the last session answered from. */
  readonly current: Choice;
  /** What a step back leads to; undefined where there is none. */
  readonly previous?: Choice;
  /** The sequence of the version that the person went back from: up to it, nothing is taken by itself. */
  readonly declined: number;
  readonly highestIndex: number;
  readonly highestSequence: number;
  /** When an index was last read and found good, ISO 8601. */
  readonly lastChecked?: string;
}

export const NOTHING_REMEMBERED: Memory = {
  setting: "ask",
  current: null,
  declined: 0,
  highestIndex: 0,
  highestSequence: 0,
};

/** A version as it is kept: the bytes, and the signed index that vouches for them, so that both are checked again. */
export interface KeptVersion {
  readonly sha256: string;
  readonly envelope: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type StorageFailure = "refused" | "full" | "damaged";

/** Storage that does not do what it should; the data in use is untouched by it. */
export class StorageError extends Error {
  constructor(readonly why: StorageFailure) {
    super(why);
  }
}

/** @throws StorageError from every one of its functions. */
export interface Store {
  memory(): Promise<Memory>;
  remember(change: Partial<Memory>): Promise<Memory>;
  version(sha256: string): Promise<KeptVersion | undefined>;
  /** The version and what is remembered of it together, or neither; versions that nothing leads to any more are dropped. */
  keep(version: KeptVersion, change: Partial<Memory>): Promise<Memory>;
  /** Lets go of what is open. */
  close(): void;
}

/** What is remembered after a change; what has been seen only grows, whichever window saw it. */
export const changed = (memory: Memory, change: Partial<Memory>): Memory => ({
  ...memory,
  ...change,
  highestIndex: Math.max(memory.highestIndex, change.highestIndex ?? 0),
  highestSequence: Math.max(memory.highestSequence, change.highestSequence ?? 0),
});
