/** The sources in use: the own data that people have named, and the dataset that a source argument stands for. */
import type { Dataset } from "../dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  createNameIndex,
  isBlank,
  toText,
  type NameIndex,
  type UserInput,
} from "../query";
import { getDatasetInUse } from "./dataset-in-use";
import { createEmitter } from "./emitter";
import { SECOND_SOURCES, getSecondSource } from "./second-sources";
import { createStore } from "./store";

export interface NamedSource {
  readonly name: string;
  /** Undefined where the source exists but cannot be read. */
  readonly dataset?: Dataset;
  /**
   * Set for a source that is loaded when it is asked for: a second source, or one beyond the bundle.
   * @throws NotLoadedError until it has arrived; NotAvailableError where that has failed.
   */
  readonly open?: () => Dataset;
}

export interface Sources {
  readonly named: readonly NamedSource[];
  /** The source for formulas that name none, as set in the workbook; undefined for the official data. */
  readonly defaultSource?: string;
}

interface SourcesChange {
  /** Whether formulas were answered while sources were loading that get another answer now. */
  readonly missed: boolean;
}

interface SourceState {
  readonly sources: Sources;
  /** Sources beyond the bundle. Own data of the same name answers in their place. */
  readonly remote: readonly NamedSource[];
  readonly index: NameIndex<NamedSource>;
  readonly isLoading: boolean;
}

const OFFICIAL_SOURCE: NamedSource = { name: "official" };
const OFFICIAL_NAMES = ["official data", "官方", "官方数据"];
const NO_SOURCES: Sources = { named: [] };

const indexSources = (named: readonly NamedSource[]): NameIndex<NamedSource> =>
  createNameIndex([
    { value: OFFICIAL_SOURCE, label: OFFICIAL_SOURCE.name, names: OFFICIAL_NAMES },
    ...SECOND_SOURCES.map(({ name, aliases }) => ({
      value: { name, open: () => getSecondSource(name) },
      label: name,
      names: aliases,
    })),
    ...named.map((value) => ({ value, label: value.name, names: [] })),
  ]);

const store = createStore<SourceState>({
  sources: NO_SOURCES,
  remote: [],
  index: indexSources([]),
  isLoading: false,
});
const sourcesChanged = createEmitter<SourcesChange>();

/** What formulas have asked for while sources were loading: the default source, a source by name. */
const pendingRequests = { defaultSource: false, name: false };

/** Whether a name means the official data or a second source; no own data can have such a name. */
export const isReservedName = (name: string): boolean => indexSources([]).find(name) !== undefined;

/** Announces sources: until {@link setSourcesInUse}, an unknown name may be that of a source still being loaded. */
export function expectSources(): void {
  store.update((state) => ({ ...state, isLoading: true }));
}

/** Replaces the sources that formulas can be answered from. */
export function setSourcesInUse(sources: Sources = NO_SOURCES): void {
  const missed = pendingRequests.name || (pendingRequests.defaultSource && sources.defaultSource !== undefined);
  pendingRequests.defaultSource = pendingRequests.name = false;
  store.update(({ remote }) => ({
    sources,
    remote,
    index: indexSources([...sources.named, ...remote]),
    isLoading: false,
  }));
  sourcesChanged.emit({ missed });
}

/** Replaces the sources beyond the bundle, or says that their figures have changed. */
export function setRemoteSources(remote: readonly NamedSource[]): void {
  store.update((state) => ({ ...state, remote, index: indexSources([...state.sources.named, ...remote]) }));
  // While others are being loaded, formulas are calculated again when those have come.
  if (!store.get().isLoading) sourcesChanged.emit({ missed: true });
}

/**
 * Calls the listener after each change of the sources, so that formulas can be calculated again.
 * @returns a function that ends the subscription.
 */
export const onSourcesChanged = sourcesChanged.subscribe;

/**
 * The dataset for formulas that name no source: the one that the workbook is set to, else the official data.
 * @throws NotAvailableError when the workbook is set to a source that is missing or unreadable; the official data must
 * not answer in its place. NotLoadedError for a source beyond the bundle until it has been opened.
 */
export function getDefaultDataset(official = getDatasetInUse): Dataset {
  const { sources, remote, index } = store.get();
  const { defaultSource } = sources;
  if (defaultSource === undefined) return official();
  const source = index.find(defaultSource);
  if (source === OFFICIAL_SOURCE) return official();
  // A second source answers only where a formula names it.
  const dataset = source && remote.includes(source) ? source.open?.() : source?.dataset;
  if (!dataset) throw new NotAvailableError("defaultSourceMissing", { name: defaultSource });
  return dataset;
}

/** Whether formulas that name no source are answered from one beyond the bundle, as the workbook is set. */
export function isDefaultRemote(): boolean {
  const { sources, remote, index } = store.get();
  const source = sources.defaultSource === undefined ? undefined : index.find(sources.defaultSource);
  return source !== undefined && remote.includes(source);
}

/**
 * The dataset that a source argument stands for; for a blank one `base`, else the default dataset.
 * @param official Returns the official data, where that is meant.
 * @throws InvalidArgumentError for an unknown name; NotAvailableError for a source that is loading or unreadable;
 * NotLoadedError for one that is loaded when it is asked for, until it has arrived.
 */
export function resolveDataset(input: UserInput, official = getDatasetInUse, base?: Dataset): Dataset {
  const { sources, remote, index, isLoading } = store.get();
  if (isBlank(input)) {
    if (isLoading && !base) pendingRequests.defaultSource = true;
    return base ?? getDefaultDataset(official);
  }
  const name = toText(input);
  const source = index.find(name);
  if (source === OFFICIAL_SOURCE) return base && base.own === undefined && !base.second ? base : official();
  if (source?.dataset) return source.dataset;
  if (source?.open) return source.open();
  if (source) throw new NotAvailableError("sourceUnreadable", { name: source.name });
  if (isLoading) {
    pendingRequests.name = true;
    throw new NotAvailableError("sourceLoading", { name });
  }
  const names = [OFFICIAL_SOURCE, ...SECOND_SOURCES, ...sources.named, ...remote].map((one) => one.name);
  throw new InvalidArgumentError("unknownSource", { input: name, nearest: index.findNearest(name), sources: names });
}
