/** The sources of this session: those from files, which the store keeps, and those that the workbook brings along. */
import type { Dataset } from "../dataset";
import { createListeners, isOfficialName, type Sources } from "../session";
import { StorageError, type StorageErrorCode } from "../storage";
import { toSourceKey, type StoredSource, type SourceStorage } from "./source-storage";
import type { OwnData, OwnDataOptions } from "./types";
import type { OwnDataLanguage } from "./messages";

/** A source, and what was read in it. */
export interface OwnSource {
  readonly name: string;
  /** The file, or the table of the workbook, that it is from. */
  readonly from: { readonly kind: "file" | "table"; readonly name: string };
  readonly asOf: string;
  readonly data: OwnData;
  /** Whether the workbook has a source of the same name, which answers instead of this one while it is open. */
  readonly hidden: boolean;
}

/** A table of the workbook as a source. */
export type TableSource = Omit<OwnSource, "hidden">;

export interface OwnDataState {
  /** Whether the sources are still on their way. */
  readonly loading: boolean;
  readonly sources: readonly OwnSource[];
  /** What this workbook answers from where a formula names no source; left out for the official data. */
  readonly defaultSource?: string;
  /** Why sources from files hold for this session only. */
  readonly storageError?: StorageErrorCode;
}

/** Why a source cannot be called so. */
export type SourceNameError = "empty" | "long" | "official" | "taken";

const MAX_NAME_LENGTH = 60;

export interface OwnDataStore {
  readonly state: OwnDataState;
  subscribe(this: void, listener: (state: OwnDataState) => void): () => void;
  /** Takes what the store keeps, read anew; what fails is told by the state. */
  load(): Promise<void>;
  /** Takes what the workbook brings along, in the place of what it brought before. */
  setWorkbookSources(tables: readonly TableSource[], usual: string | undefined): void;
  /** Reads those again that could not be read: other official data may know a name that was missing. */
  retryFailed(): void;
  checkName(name: string, except?: string): SourceNameError | undefined;
  /** Puts a source from a file among the others, in the place of the one called `before` where there is one. */
  save(source: StoredSource, before?: string): Promise<void>;
  /** Calls a source from a file otherwise. */
  rename(name: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface OwnDataStoreOptions {
  readonly sourceStorage: SourceStorage;
  readonly read: (text: string, options: OwnDataOptions) => OwnData;
  /** Where names are looked up. */
  readonly official: () => Dataset;
  readonly language: () => OwnDataLanguage;
  /** Puts the sources in use, once all of them are there and after each change. */
  readonly use: (sources: Sources) => void;
}

export function createOwnDataStore({
  sourceStorage,
  read,
  official,
  language,
  use,
}: OwnDataStoreOptions): OwnDataStore {
  const subscribers = createListeners<OwnDataState>();
  let files: readonly (StoredSource & { readonly data: OwnData })[] | undefined;
  let tables: readonly TableSource[] | undefined;
  let defaultSource: string | undefined;
  let storageError: StorageErrorCode | undefined;
  let state: OwnDataState = { loading: true, sources: [] };

  const readSource = (source: StoredSource) => ({
    ...source,
    data: read(source.text, { name: source.name, official: official(), asOf: source.asOf, language: language() }),
  });

  const isSameName = (one: string, other: string): boolean => toSourceKey(one) === toSourceKey(other);

  function updateState(): void {
    const tableSources = (tables ?? []).map((table): OwnSource => ({ ...table, hidden: false }));
    const fileSources = (files ?? []).map(({ name, file, asOf, data }): OwnSource => {
      const hidden = tableSources.some((table) => isSameName(table.name, name));
      return { name, from: { kind: "file", name: file }, asOf, data, hidden };
    });
    const sources = [...tableSources, ...fileSources].sort((a, b) =>
      toSourceKey(a.name).localeCompare(toSourceKey(b.name)),
    );
    state = {
      loading: !files || !tables,
      sources,
      ...(defaultSource !== undefined && { defaultSource }),
      ...(storageError && { storageError }),
    };
    if (!state.loading) {
      const named = sources
        .filter(({ hidden }) => !hidden)
        .map(({ name, data: { dataset } }) => ({ name, ...(dataset && { dataset }) }));
      use({ named, ...(defaultSource !== undefined && { defaultSource }) });
    }
    subscribers.notify(state);
  }

  /** What the store does; that it does not is told, and no more: the source serves this session. */
  async function useStorage(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      storageError = undefined;
    } catch (error) {
      storageError = error instanceof StorageError ? error.code : "damaged";
    }
  }

  async function put(source: StoredSource, before?: string): Promise<void> {
    const replacedNames = [source.name, ...(before === undefined ? [] : [before])];
    files = [
      ...(files ?? []).filter(({ name }) => !replacedNames.some((one) => isSameName(one, name))),
      readSource(source),
    ];
    updateState();
    await useStorage(() => sourceStorage.save(source, before));
    updateState();
  }

  return {
    get state() {
      return state;
    },
    subscribe: subscribers.add,
    async load() {
      await useStorage(async () => {
        const all = await sourceStorage.loadAll();
        // What was put here while the store was being read is newer.
        const put = files ?? [];
        files = [...all.filter(({ name }) => !put.some((one) => isSameName(one.name, name))).map(readSource), ...put];
      });
      files ??= [];
      updateState();
    },
    setWorkbookSources(workbookTables, workbookDefault) {
      tables = workbookTables;
      defaultSource = workbookDefault;
      updateState();
    },
    retryFailed() {
      if (!files?.some(({ data }) => !data.dataset)) return;
      files = files.map((file) => (file.data.dataset ? file : readSource(file)));
      updateState();
    },
    checkName(name, except) {
      if (toSourceKey(name) === "") return "empty";
      if (name.trim().length > MAX_NAME_LENGTH) return "long";
      if (isOfficialName(name)) return "official";
      const others = state.sources.filter((one) => except === undefined || !isSameName(one.name, except));
      return others.some((one) => isSameName(one.name, name)) ? "taken" : undefined;
    },
    save: put,
    async rename(name, to) {
      const found = files?.find((one) => isSameName(one.name, name));
      if (!found) return;
      const { text, file, asOf } = found;
      await put({ name: to, text, file, asOf }, name);
    },
    async remove(removed) {
      files = (files ?? []).filter(({ name }) => !isSameName(name, removed));
      updateState();
      await useStorage(() => sourceStorage.delete(removed));
      updateState();
    },
  };
}
