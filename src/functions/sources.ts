/** The data that people brought themselves, by the names they gave it; which data answers a question that names a source. */
import type { Dataset } from "../dataset";
import {
  InvalidArgument,
  NotAvailable,
  choicesOf,
  isBlank,
  messages,
  textOf,
  type Choices,
  type Typed,
} from "../query";
import { listeners } from "./listeners";
import { currentDataset } from "./session";

export interface NamedSource {
  readonly name: string;
  /** Left out where the source is known and cannot be read any more. */
  readonly dataset?: Dataset;
}

/** The sources that there are, and what the workbook is set to. */
export interface Sources {
  readonly named: readonly NamedSource[];
  /** What answers where a formula names no source; the official data where it is left out. */
  readonly usual?: string;
}

/** The sources have been changed; `missed`: formulas asked before it was known what there is, and are answered otherwise now. */
export interface SourcesChange {
  readonly missed: boolean;
}

const OFFICIAL: NamedSource = { name: "official" };
const OFFICIAL_NAMES = ["official data", "官方", "官方数据"];

const choicesAmong = (named: readonly NamedSource[]): Choices<NamedSource> =>
  choicesOf([
    { value: OFFICIAL, label: OFFICIAL.name, names: OFFICIAL_NAMES },
    ...named.map((value) => ({ value, label: value.name, names: [] })),
  ]);

const NONE: Sources = { named: [] };
let inUse = NONE;
let choices = choicesAmong([]);
let loading = false;
/** What was asked for while it was not known yet: what is usual, or a name. */
const asked = { usual: false, name: false };
const changes = listeners<SourcesChange>();

/** Whether a name means the official data, which no other source may be called. */
export const meansOfficial = (name: string): boolean => choicesAmong([]).find(name) !== undefined;

/** Sources are on their way: until they are put in use, a name that is not known yet may be that of one of them. */
export function expectSources(): void {
  loading = true;
}

export const currentSources = (): Sources => inUse;

/** Answers from these sources where they are asked for; from the official data alone when there are none. */
export function useSources(sources: Sources = NONE): void {
  inUse = sources;
  choices = choicesAmong(sources.named);
  const missed = asked.name || (asked.usual && sources.usual !== undefined);
  loading = asked.usual = asked.name = false;
  changes.tell({ missed });
}

/** Calls the listener after each change of sources, so that formulas can be calculated again; the answer stops that. */
export const onSourcesChanged = (listener: (change: SourcesChange) => void): (() => void) => changes.add(listener);

/**
 * The data that answers where a formula names no source: what the workbook is set to, else the official data.
 * @throws NotAvailable where the workbook is set to a source that is not here, since another may not stand in for it.
 */
export function usualDataset(official = currentDataset): Dataset {
  const { usual } = inUse;
  if (usual === undefined) return official();
  const source = choices.find(usual);
  if (source === OFFICIAL) return official();
  if (!source?.dataset) throw new NotAvailable(messages.usualSourceMissing(usual));
  return source.dataset;
}

/**
 * The data that answers: of the source that was typed and of no other; where none was typed, `base`, or what is usual.
 * @param official Gives the official data where that is what answers.
 * @throws InvalidArgument for an unknown name; NotAvailable for a source that is being loaded or cannot be read.
 */
export function datasetFrom(typed: Typed, official = currentDataset, base?: Dataset): Dataset {
  if (isBlank(typed)) {
    if (loading && !base) asked.usual = true;
    return base ?? usualDataset(official);
  }
  const name = textOf(typed);
  const source = choices.find(name);
  if (source === OFFICIAL) return base && base.own === undefined ? base : official();
  if (source?.dataset) return source.dataset;
  if (source) throw new NotAvailable(messages.sourceUnread(source.name));
  if (loading) {
    asked.name = true;
    throw new NotAvailable(messages.sourceLoading(name));
  }
  const known = [OFFICIAL, ...inUse.named].map((one) => one.name);
  throw new InvalidArgument(messages.unknownSource(name, choices.nearest(name), known));
}
