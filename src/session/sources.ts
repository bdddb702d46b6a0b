/** The data that people brought themselves, by the names they gave it; which data answers a question that names a source. */
import type { Dataset } from "../dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  createNameIndex,
  isBlank,
  messages,
  toText,
  type NameIndex,
  type UserInput,
} from "../query";
import { createListeners } from "./listeners";
import { getDatasetInUse } from "./dataset-in-use";

export interface NamedSource {
  readonly name: string;
  /** Left out where the source is known and cannot be read any more. */
  readonly dataset?: Dataset;
}

/** The sources that there are, and what the workbook is set to. */
export interface Sources {
  readonly named: readonly NamedSource[];
  /** What answers where a formula names no source; the official data where it is left out. */
  readonly defaultSource?: string;
}

/** The sources have been changed; `missed`: formulas asked before it was known what there is, and are answered otherwise now. */
export interface SourcesChange {
  readonly missed: boolean;
}

const OFFICIAL_SOURCE: NamedSource = { name: "official" };
const OFFICIAL_NAMES = ["official data", "官方", "官方数据"];

const indexSources = (named: readonly NamedSource[]): NameIndex<NamedSource> =>
  createNameIndex([
    { value: OFFICIAL_SOURCE, label: OFFICIAL_SOURCE.name, names: OFFICIAL_NAMES },
    ...named.map((value) => ({ value, label: value.name, names: [] })),
  ]);

const NO_SOURCES: Sources = { named: [] };
let sourcesInUse = NO_SOURCES;
let sourceIndex = indexSources([]);
let isLoading = false;
/** What was asked for while it was not known yet: what is usual, or a name. */
const pendingRequests = { defaultSource: false, name: false };
const sourceListeners = createListeners<SourcesChange>();

/** Whether a name means the official data, which no other source may be called. */
export const isOfficialName = (name: string): boolean => indexSources([]).find(name) !== undefined;

/** Sources are on their way: until they are put in use, a name that is not known yet may be that of one of them. */
export function expectSources(): void {
  isLoading = true;
}

export const getSourcesInUse = (): Sources => sourcesInUse;

/** Answers from these sources where they are asked for; from the official data alone when there are none. */
export function setSourcesInUse(sources: Sources = NO_SOURCES): void {
  sourcesInUse = sources;
  sourceIndex = indexSources(sources.named);
  const missed = pendingRequests.name || (pendingRequests.defaultSource && sources.defaultSource !== undefined);
  isLoading = pendingRequests.defaultSource = pendingRequests.name = false;
  sourceListeners.notify({ missed });
}

/** Calls the listener after each change of sources, so that formulas can be calculated again; the answer stops that. */
export const onSourcesChanged = (listener: (change: SourcesChange) => void): (() => void) =>
  sourceListeners.add(listener);

/**
 * The data that answers where a formula names no source: what the workbook is set to, else the official data.
 * @throws NotAvailable where the workbook is set to a source that is not here, since another may not stand in for it.
 */
export function getDefaultDataset(official = getDatasetInUse): Dataset {
  const { defaultSource } = sourcesInUse;
  if (defaultSource === undefined) return official();
  const source = sourceIndex.find(defaultSource);
  if (source === OFFICIAL_SOURCE) return official();
  if (!source?.dataset) throw new NotAvailableError(messages.defaultSourceMissing(defaultSource));
  return source.dataset;
}

/**
 * The data that answers: of the source that was typed and of no other; where none was typed, `base`, or what is usual.
 * @param official Gives the official data where that is what answers.
 * @throws InvalidArgument for an unknown name; NotAvailable for a source that is being loaded or cannot be read.
 */
export function resolveDataset(input: UserInput, official = getDatasetInUse, base?: Dataset): Dataset {
  if (isBlank(input)) {
    if (isLoading && !base) pendingRequests.defaultSource = true;
    return base ?? getDefaultDataset(official);
  }
  const name = toText(input);
  const source = sourceIndex.find(name);
  if (source === OFFICIAL_SOURCE) return base && base.own === undefined ? base : official();
  if (source?.dataset) return source.dataset;
  if (source) throw new NotAvailableError(messages.sourceUnreadable(source.name));
  if (isLoading) {
    pendingRequests.name = true;
    throw new NotAvailableError(messages.sourceLoading(name));
  }
  const names = [OFFICIAL_SOURCE, ...sourcesInUse.named].map((one) => one.name);
  throw new InvalidArgumentError(messages.unknownSource(name, sourceIndex.findNearest(name), names));
}
