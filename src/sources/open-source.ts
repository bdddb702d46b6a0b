/** Opens a source: a dataset that formulas ask at once, and what is fetched, kept and read again behind it. */
import { NotLoadedError, WAIT_SECONDS, type Dataset, type Source as CitedSource } from "../dataset";
import { NotAvailableError } from "../query";
import { createStore, type ReadonlyStore } from "../session";
import { extendCatalogues, type SourceCatalogues } from "../query/extend-catalogues";
import { createBudget } from "./budget";
import { createSourceError } from "./create-source-error";
import {
  FAILURE_SECONDS,
  NO_ACTIVITY,
  clearError,
  createFetcher,
  toSourceError,
  type FetchedNeed,
  type Fetcher,
  type SourceActivity,
} from "./fetch-needs";
import type { Held } from "./holdings";
import { identifyNeed, type Need, type RowCounts } from "./plan-queries";
import type { CachedAnswer, SourceCache } from "./source-cache";
import { createSourceDataset } from "./source-dataset";
import { type SourceError, type Source, type SourceCatalogue } from "./source";
import { waitUntil } from "./wait-until";

export interface OpenSource {
  readonly source: Source;
  /**
   * The dataset of its figures.
   * @throws NotLoadedError until its catalogue has been read; NotAvailableError where that has failed.
   */
  getDataset(): Dataset;
  readonly activity: ReadonlyStore<SourceActivity>;
  /** Reads the catalogue again, and what is held if its version is another. Calls `onChange` if a figure is another. */
  refresh(): Promise<void>;
  /** Lets formulas ask again for what has failed. */
  retry(): void;
  /** How many of the queries of this hour are used. */
  countBudget(): number;
  /** Lets formulas ask beyond the queries of this hour, as many once more. */
  extendBudget(): void;
  /** Tells the activity what is kept on this computer of what the source has; nothing is asked. */
  recallHoldings(): Promise<void>;
  /** Ends its requests. */
  close(): void;
}

export interface OpenSourceOptions {
  /** The official data, whose names its codes are matched with. */
  readonly official: () => Dataset;
  /** Undefined where nothing may be kept on this computer. */
  readonly cache?: SourceCache | undefined;
  /** What its answers are kept under; its name and address by default. */
  readonly identity?: string;
  /** Called when figures that formulas were answered with have changed. */
  readonly onChange: () => void;
}

/** A catalogue is read again when it is older, while formulas go on being answered from what is held. */
const MOST_AGE = 3_600_000;

/** A version of the source, with what is held of it. */
interface Version {
  readonly catalogue: SourceCatalogue;
  readonly catalogues: SourceCatalogues;
  readonly day: string;
  readonly held: Map<string, Held & { readonly need: Need }>;
  readonly citations: Map<string, CitedSource>;
  readonly dataset: Dataset;
}

const today = (): string => new Date().toISOString().slice(0, 10);
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
/** A query in a citation may be long: of many codes only the first are shown. */
const MOST_CHARACTERS = 300;
const shorten = (query: string): string =>
  query.length > MOST_CHARACTERS ? `${query.slice(0, MOST_CHARACTERS)}...` : query;

export function openSource(source: Source, options: OpenSourceOptions): OpenSource {
  const { official, cache, identity = `${source.name} ${source.address}`, onChange } = options;
  const activity = createStore<SourceActivity>(NO_ACTIVITY);
  let version: Version | undefined;
  const superseded = new Set<string>();
  let readAt = 0;
  let catalogueFailure: { error: SourceError; until: number } | undefined;
  let opening: Promise<void> | undefined;
  let again: Fetcher | undefined;

  const budget = createBudget(source.limits.queriesPerHour);
  const fetcher = createFetcher({
    source,
    budget,
    counts: () => countRowsOf(version!.catalogue),
    onActivity: activity.update,
    keep: (fetched) => keep(version!, fetched),
    recall: (needs) => recall(version!, needs),
  });

  /** Cites a query: the source, its version, the query and the day. */
  function cite({ citations, catalogue }: Version, query: string, day: string): string {
    const id = `${source.name} ${day} ${query}`;
    if (!citations.has(id))
      citations.set(id, {
        id,
        publisher: source.publisher,
        title: `${source.name}, version ${catalogue.version}: ${shorten(query)}`,
        titleZh: `${source.name}，版本 ${catalogue.version}：${shorten(query)}`,
        date: day,
        address: source.address,
        weight: "other",
        described: true,
      });
    return id;
  }

  function keep(current: Version, all: readonly FetchedNeed[]): void {
    const day = today();
    // What was asked before another version took its place is asked again.
    const fetched = all.filter(({ answer }) => !superseded.has(answer.version));
    const answers = fetched.map(({ need, rows, answer }): CachedAnswer => {
      const key = identifyNeed(need);
      // What formulas have been answered with stays until another version is put in its place as a whole.
      if (!current.held.has(key)) current.held.set(key, { need, rows, source: cite(current, answer.query, day) });
      return { key, rows, query: answer.query, day };
    });
    cache?.saveAnswers(identity, current.catalogue.version, answers).catch(() => undefined);
    const differs = fetched.some(({ answer }) => answer.version !== current.catalogue.version);
    if (differs) void refresh();
  }

  async function recall(current: Version, needs: readonly Need[]): Promise<ReadonlySet<string>> {
    const byKey = new Map(needs.map((need) => [identifyNeed(need), need]));
    const stored = await cache?.loadAnswers(identity, current.catalogue.version, [...byKey.keys()]).catch(() => []);
    for (const { key, rows, query, day } of stored ?? [])
      current.held.set(key, { need: byKey.get(key)!, rows, source: cite(current, query, day) });
    return new Set((stored ?? []).map(({ key }) => key));
  }

  function createVersion(catalogue: SourceCatalogue, day: string): Version {
    const catalogues = extendCatalogues(official(), catalogue);
    const held = new Map<string, Held & { readonly need: Need }>();
    const citations = new Map<string, CitedSource>();
    const dataset = createSourceDataset({
      source,
      catalogue,
      catalogues,
      day: isDay(catalogue.version) ? catalogue.version : day,
      citations,
      find: (need) => held.get(identifyNeed(need)),
      require(need) {
        const key = identifyNeed(need);
        const found = held.get(key);
        if (found) return found;
        const failure = fetcher.findFailure(key);
        if (failure) throw createFailure(failure);
        throw new NotLoadedError([], (deadline) => fetcher.load(need, deadline));
      },
    });
    return { catalogue, catalogues, day, held, citations, dataset };
  }

  const createFailure = ({ explanation }: SourceError): NotAvailableError =>
    new NotAvailableError("sourceFailed", { name: source.name, why: explanation });

  /** Tells what the source has, and whether it said so now or on an earlier day. */
  const tell = ({ catalogue, day }: Pick<Version, "catalogue" | "day">, isOffline: boolean): void =>
    activity.update((state) => ({
      ...(isOffline ? state : clearError(state)),
      holdings: { catalogue, day },
      isOffline,
    }));

  const failToOpen = (error: SourceError): void => {
    catalogueFailure = { error, until: Date.now() + FAILURE_SECONDS * 1000 };
    activity.update((state) => ({ ...state, lastError: error }));
  };

  async function open(): Promise<void> {
    try {
      const catalogue = await fetcher.run((signal) => source.catalogue(signal));
      version ??= createVersion(catalogue, today());
      tell(version, false);
      readAt = Date.now();
      cache?.saveCatalogue(identity, { catalogue, day: version.day }).catch(() => undefined);
    } catch (error) {
      const stored = await cache?.loadCatalogue(identity).catch(() => undefined);
      if (stored) {
        version ??= createVersion(stored.catalogue, stored.day);
        activity.update((state) => ({ ...state, lastError: toSourceError(error) }));
        tell(version, true);
      } else failToOpen(toSourceError(error));
      readAt = Date.now();
    }
  }

  async function refresh(): Promise<void> {
    const before = version;
    if (!before) return;
    readAt = Date.now();
    try {
      const catalogue = await fetcher.run((signal) => source.catalogue(signal));
      if (catalogue.version === before.catalogue.version) return tell(before, false);
      const after = createVersion(catalogue, today());
      const needs = [...before.held.values()].map(({ need }) => need);
      const refetcher = (again = createFetcher({
        source,
        budget,
        counts: () => countRowsOf(catalogue),
        onActivity: activity.update,
        keep: (fetched) => keep(after, fetched),
        recall: () => Promise.resolve(new Set()),
      }));
      await Promise.all(needs.map((need) => refetcher.load(need, Date.now() + WAIT_SECONDS * 1000)));
      // A version of which not all has come does not replace one that answers.
      if (!needs.every((need) => after.held.has(identifyNeed(need)))) return;
      superseded.add(before.catalogue.version);
      superseded.delete(catalogue.version);
      version = after;
      tell(after, false);
      cache?.saveCatalogue(identity, { catalogue, day: after.day }).catch(() => undefined);
      if (needs.some((need) => differ(before, after, identifyNeed(need)))) onChange();
    } catch (error) {
      // Offline: what is held goes on answering, with its day.
      activity.update((state) => ({ ...state, isOffline: true, lastError: toSourceError(error) }));
    }
  }

  return {
    source,
    activity,
    refresh,
    retry() {
      catalogueFailure = undefined;
      fetcher.retry();
    },
    countBudget: budget.count,
    extendBudget: budget.reset,
    async recallHoldings() {
      const stored = await cache?.loadCatalogue(identity).catch(() => undefined);
      if (stored && !activity.get().holdings) activity.update((state) => ({ ...state, holdings: stored }));
    },
    close() {
      fetcher.close();
      again?.close();
    },
    getDataset() {
      if (version) {
        if (Date.now() - readAt > MOST_AGE) void refresh();
        return version.dataset;
      }
      if (catalogueFailure && catalogueFailure.until > Date.now()) throw createFailure(catalogueFailure.error);
      throw new NotLoadedError([], (deadline) => {
        opening ??= open().finally(() => (opening = undefined));
        return waitUntil(opening, deadline, () => failToOpen(createSourceError("timedOut", { seconds: WAIT_SECONDS })));
      });
    },
  };
}

/** The most rows that the catalogue allows: every period, flow and measure. */
function countRowsOf({ periods, flows, measures, codes }: SourceCatalogue): RowCounts {
  const figures = flows.length * measures.length;
  return {
    series: periods.length * figures,
    slice: {
      partner: codes.partner.length * figures,
      product: codes.product.length * figures,
      regime: codes.regime.length * figures,
      enterprise: codes.enterprise.length * figures,
    },
  };
}

/** Whether two versions have other figures for a need. */
function differ(before: Version, after: Version, key: string): boolean {
  const list = ({ held }: Version): string[] =>
    (held.get(key)?.rows ?? []).map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  return list(before).join() !== list(after).join();
}
