import type { Dataset } from "../dataset";
import type { Language } from "../language";
import { createStore, isReservedName, type ReadonlyStore, type Sources } from "../session";
import { StorageError, type StorageErrorCode } from "../storage";
import {
  mergeSources,
  toSourcesInUse,
  type FileSource,
  type OwnDataState,
  type SourceNameError,
  type TableSource,
} from "./own-data-state";
import { readGuarded } from "./read-guarded";
import { isSameSourceName, toSourceKey, type SourceStorage, type StoredSource } from "./source-storage";
import { pickSettings, type OwnData, type OwnDataOptions, type SourceSettings } from "./types";

const MAX_NAME_LENGTH = 60;

/** The sources of this session. No promise is rejected for an error of the storage: it is part of the state. */
export interface OwnDataStore extends ReadonlyStore<OwnDataState> {
  /** Loads the stored sources. */
  load(): Promise<void>;
  /** Replaces the sources of the workbook and its default source. */
  setWorkbookSources(tables: readonly TableSource[], defaultSource: string | undefined): void;
  /** Reads the sources with problems or names of their own again: another official dataset may know these names. */
  readAgain(): void;
  /** @param except The name of a source that may have the name, since it is the one being renamed. */
  checkName(name: string, except?: string): SourceNameError | undefined;
  /** Saves a source from a file; it replaces the one called `before`. */
  save(source: StoredSource, before?: string): Promise<void>;
  /** Renames a source from a file, or changes its settings. */
  change(name: string, change: SourceSettings & { readonly name?: string }): Promise<void>;
  /** Removes a source from a file. */
  remove(name: string): Promise<void>;
}

export interface OwnDataStoreOptions {
  readonly sourceStorage: SourceStorage;
  readonly read: (text: string, options: OwnDataOptions) => OwnData;
  /** Returns the official data, in which names are looked up. */
  readonly official: () => Dataset;
  readonly language: () => Language;
  /** Puts the sources in use, once all are loaded and after each change. */
  readonly use: (sources: Sources) => void;
}

export function createOwnDataStore(options: OwnDataStoreOptions): OwnDataStore {
  const { sourceStorage, read, official, language, use } = options;
  let files: readonly FileSource[] | undefined;
  let tables: readonly TableSource[] | undefined;
  let defaultSource: string | undefined;
  let storageError: StorageErrorCode | undefined;
  const { get, set, subscribe } = createStore<OwnDataState>({ loading: true, sources: [] });

  function readSource(source: StoredSource): FileSource {
    const { name, text, asOf } = source;
    const sourceOptions = { name, official: official(), asOf, language: language(), ...pickSettings(source) };
    return { ...source, data: readGuarded(sourceOptions, () => read(text, sourceOptions)) };
  }

  function updateState(): void {
    const state: OwnDataState = {
      loading: !files || !tables,
      sources: mergeSources(tables ?? [], files ?? []),
      ...(defaultSource !== undefined && { defaultSource }),
      ...(storageError && { storageError }),
    };
    if (!state.loading) use(toSourcesInUse(state));
    set(state);
  }

  async function useStorage(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      storageError = undefined;
    } catch (error) {
      storageError = error instanceof StorageError ? error.code : "damaged";
    }
  }

  async function save(source: StoredSource, before?: string): Promise<void> {
    const replacedNames = [source.name, ...(before === undefined ? [] : [before])];
    files = [
      ...(files ?? []).filter(({ name }) => !replacedNames.some((replaced) => isSameSourceName(replaced, name))),
      readSource(source),
    ];
    updateState();
    await useStorage(() => sourceStorage.save(source, before));
    updateState();
  }

  return {
    get,
    subscribe,
    save,
    async load() {
      await useStorage(async () => {
        const stored = await sourceStorage.loadAll();
        // Sources that were saved during the loading are newer.
        const saved = files ?? [];
        const isSaved = ({ name }: StoredSource): boolean => saved.some((one) => isSameSourceName(one.name, name));
        files = [...stored.filter((source) => !isSaved(source)).map(readSource), ...saved];
      });
      files ??= [];
      updateState();
    },
    setWorkbookSources(workbookTables, workbookDefault) {
      tables = workbookTables;
      defaultSource = workbookDefault;
      updateState();
    },
    readAgain() {
      const isDone = ({ data }: FileSource): boolean => data.dataset !== undefined && data.ownNames.length === 0;
      if (!files || files.every(isDone)) return;
      files = files.map((file) => (isDone(file) ? file : readSource(file)));
      updateState();
    },
    checkName(name, except) {
      if (toSourceKey(name) === "") return "empty";
      if (name.trim().length > MAX_NAME_LENGTH) return "long";
      if (isReservedName(name)) return "reserved";
      const others = get().sources.filter((one) => except === undefined || !isSameSourceName(one.name, except));
      return others.some((one) => isSameSourceName(one.name, name)) ? "taken" : undefined;
    },
    async change(name, change) {
      const found = files?.find((one) => isSameSourceName(one.name, name));
      if (!found) return;
      const { text, file, asOf, query } = found;
      const settings = pickSettings({ ...found, ...change });
      const source = { name: change.name ?? found.name, text, file, asOf, ...settings };
      await save({ ...source, ...(query !== undefined && { query }) }, name);
    },
    async remove(removed) {
      files = (files ?? []).filter(({ name }) => !isSameSourceName(name, removed));
      updateState();
      await useStorage(() => sourceStorage.delete(removed));
      updateState();
    },
  };
}
