import { normalise } from "../dataset";
import type { SourceSettings } from "./types";

/** A source from a file as it is stored: its text, which is read and checked again each time it is loaded. */
export interface StoredSource extends SourceSettings {
  readonly name: string;
  readonly text: string;
  /** The name of the file, or of the service and dataset that the text came from. */
  readonly file: string;
  /** The day on which the file was added, ISO 8601: the release of figures that have none of their own. */
  readonly asOf: string;
  /** What was asked of a statistical service, as src/imports writes it; absent for a file. */
  readonly query?: string;
}

/** @throws StorageError from every method. */
export interface SourceStorage {
  /** Loads all sources, without records that were not written by this add-in. */
  loadAll(): Promise<StoredSource[]>;
  /** Saves the source and deletes the one called `before`, in one transaction. */
  save(source: StoredSource, before?: string): Promise<void>;
  delete(name: string): Promise<void>;
}

/** The key of a name, equal for names that mean the same; empty for a name without a letter or digit. */
export const toSourceKey = (name: string): string => normalise(name);

export const isSameSourceName = (a: string, b: string): boolean => toSourceKey(a) === toSourceKey(b);
