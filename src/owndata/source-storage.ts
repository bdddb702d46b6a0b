/** Own data that outlives the session: texts as they were given, which are read and checked anew when they are loaded. */
import { normalise } from "../dataset";

/** A source from a file. */
export interface StoredSource {
  readonly name: string;
  readonly text: string;
  /** The name of the file. */
  readonly file: string;
  /** The day on which it was read, which figures without a release of their own are from. */
  readonly asOf: string;
}

/** @throws StorageError from every one of its functions. */
export interface SourceStorage {
  /** All sources; what was not written by this add-in is left out. */
  loadAll(): Promise<StoredSource[]>;
  /** Keeps the source, in the place of the one called `before` where there is one: both at once or neither. */
  save(source: StoredSource, before?: string): Promise<void>;
  delete(name: string): Promise<void>;
}

/** Names that mean the same have the same key; one without a letter or digit has an empty one, and names nothing. */
export const toSourceKey = (name: string): string => normalise(name);
