/** The sources of this session: those from files, which the store keeps, and those that the workbook brings along. */
import type { Dataset } from "../dataset";
import { listeners, meansOfficial, type Sources } from "../functions";
import { StorageError, type StorageFailure } from "../storage";
import { keyOfName, type KeptSource, type SourceStore } from "./store";
import type { OwnData, OwnDataOptions } from "./types";
import type { OwnDataLanguage } from "./words";

/** A source, and what was read in it. */
export interface Shelved {
  readonly name: string;
  /** The file, or the table of the workbook, that it is from. */
  readonly from: { readonly kind: "file" | "table"; readonly name: string };
  readonly asOf: string;
  readonly data: OwnData;
  /** Whether the workbook has a source of the same name, which answers instead of this one while it is open. */
  readonly hidden: boolean;
}

/** A table of the workbook as a source. */
export type TableSource = Omit<Shelved, "hidden">;

export interface ShelfState {
  /** Whether the sources are still on their way. */
  readonly loading: boolean;
  readonly sources: readonly Shelved[];
  /** What this workbook answers from where a formula names no source; left out for the official data. */
  readonly usual?: string;
  /** Why sources from files hold for this session only. */
  readonly storage?: StorageFailure;
}

/** Why a source cannot be called so. */
export type NameProblem = "empty" | "long" | "official" | "taken";

const LONGEST = 60;

export interface Shelf {
  readonly state: ShelfState;
  subscribe(this: void, listener: (state: ShelfState) => void): () => void;
  /** Takes what the store keeps, read anew; what fails is told by the state. */
  open(): Promise<void>;
  /** Takes what the workbook brings along, in the place of what it brought before. */
  fromWorkbook(tables: readonly TableSource[], usual: string | undefined): void;
  /** Reads those again that could not be read: other official data may know a name that was missing. */
  readAgain(): void;
  nameProblem(name: string, except?: string): NameProblem | undefined;
  /** Puts a source from a file among the others, in the place of the one called `before` where there is one. */
  put(source: KeptSource, before?: string): Promise<void>;
  /** Calls a source from a file otherwise. */
  rename(name: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface ShelfOptions {
  readonly store: SourceStore;
  readonly read: (text: string, options: OwnDataOptions) => OwnData;
  /** Where names are looked up. */
  readonly official: () => Dataset;
  readonly language: () => OwnDataLanguage;
  /** Puts the sources in use, once all of them are there and after each change. */
  readonly use: (sources: Sources) => void;
}

export function shelfOf({ store, read, official, language, use }: ShelfOptions): Shelf {
  const watchers = listeners<ShelfState>();
  let files: readonly (KeptSource & { readonly data: OwnData })[] | undefined;
  let tables: readonly TableSource[] | undefined;
  let usual: string | undefined;
  let storage: StorageFailure | undefined;
  let state: ShelfState = { loading: true, sources: [] };

  const readFile = (source: KeptSource) => ({
    ...source,
    data: read(source.text, { name: source.name, official: official(), asOf: source.asOf, language: language() }),
  });

  const same = (one: string, other: string): boolean => keyOfName(one) === keyOfName(other);

  function show(): void {
    const own = (tables ?? []).map((table): Shelved => ({ ...table, hidden: false }));
    const kept = (files ?? []).map(({ name, file, asOf, data }): Shelved => {
      const hidden = own.some((table) => same(table.name, name));
      return { name, from: { kind: "file", name: file }, asOf, data, hidden };
    });
    const sources = [...own, ...kept].sort((a, b) => keyOfName(a.name).localeCompare(keyOfName(b.name)));
    state = {
      loading: !files || !tables,
      sources,
      ...(usual !== undefined && { usual }),
      ...(storage && { storage }),
    };
    if (!state.loading) {
      const named = sources
        .filter(({ hidden }) => !hidden)
        .map(({ name, data: { dataset } }) => ({ name, ...(dataset && { dataset }) }));
      use({ named, ...(usual !== undefined && { usual }) });
    }
    watchers.tell(state);
  }

  /** What the store does; that it does not is told, and no more: the source serves this session. */
  async function stored(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      storage = undefined;
    } catch (error) {
      storage = error instanceof StorageError ? error.why : "damaged";
    }
  }

  async function put(source: KeptSource, before?: string): Promise<void> {
    const gone = [source.name, ...(before === undefined ? [] : [before])];
    files = [...(files ?? []).filter(({ name }) => !gone.some((one) => same(one, name))), readFile(source)];
    show();
    await stored(() => store.keep(source, before));
    show();
  }

  return {
    get state() {
      return state;
    },
    subscribe: watchers.add,
    async open() {
      await stored(async () => {
        const all = await store.all();
        // What was put here while the store was being read is newer.
        const put = files ?? [];
        files = [...all.filter(({ name }) => !put.some((one) => same(one.name, name))).map(readFile), ...put];
      });
      files ??= [];
      show();
    },
    fromWorkbook(brought, set) {
      tables = brought;
      usual = set;
      show();
    },
    readAgain() {
      if (!files?.some(({ data }) => !data.dataset)) return;
      files = files.map((file) => (file.data.dataset ? file : readFile(file)));
      show();
    },
    nameProblem(name, except) {
      if (keyOfName(name) === "") return "empty";
      if (name.trim().length > LONGEST) return "long";
      if (meansOfficial(name)) return "official";
      const others = state.sources.filter((one) => except === undefined || !same(one.name, except));
      return others.some((one) => same(one.name, name)) ? "taken" : undefined;
    },
    put,
    async rename(name, to) {
      const found = files?.find((one) => same(one.name, name));
      if (!found) return;
      const { text, file, asOf } = found;
      await put({ name: to, text, file, asOf }, name);
    },
    async remove(removed) {
      files = (files ?? []).filter(({ name }) => !same(name, removed));
      show();
      await stored(() => store.remove(removed));
      show();
    },
  };
}
