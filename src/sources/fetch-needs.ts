/** Fetches what formulas need of a source: all of one turn in as few queries as it bears, each within a time and a budget. */
import { WAIT_SECONDS } from "../dataset";
import type { Budget } from "./budget";
import { createSourceError } from "./create-source-error";
import { listNeeds, sortRows } from "./holdings";
import { waitUntil } from "./wait-until";
import { countRows, identifyNeed, planQueries, type Need, type RowCounts } from "./plan-queries";
import {
  SourceError,
  type Block,
  type Source,
  type SourceAnswer,
  type SourceCatalogue,
  type SourceLimits,
  type SourceRow,
} from "./source";

/** The formulas of one calculation arrive together; Excel hands back their answers 50 ms later at the earliest. */
const WINDOW_MILLISECONDS = 20;
/** A failure answers for so long, so that a sheet of formulas asks once. */
export const FAILURE_SECONDS = 60;

/** The answer to a need: its rows and the query that gave them. */
export interface FetchedNeed {
  readonly need: Need;
  readonly rows: readonly SourceRow[];
  readonly answer: SourceAnswer;
}

/** What a source has been asked since it was opened. */
export interface SourceActivity {
  readonly queries: number;
  readonly rows: number;
  readonly bytes: number;
  readonly isFetching: boolean;
  readonly lastQuery?: { readonly text: string; readonly at: Date; readonly milliseconds: number };
  /** The failure since which nothing has been answered. */
  readonly lastError?: SourceError;
  /** What the source has, and the day on which that was read; undefined until it has been. */
  readonly holdings?: { readonly catalogue: SourceCatalogue; readonly day: string };
  /** Whether the answers are those of an earlier day, since the source does not say what it has now. */
  readonly isOffline?: boolean;
}

export const NO_ACTIVITY: SourceActivity = { queries: 0, rows: 0, bytes: 0, isFetching: false };

/** The activity after an answer. */
export const clearError = ({ lastError: _lastError, ...activity }: SourceActivity): SourceActivity => activity;

interface FetcherOptions {
  readonly source: Pick<Source, "fetch"> & { readonly limits: SourceLimits };
  readonly budget: Budget;
  readonly counts: () => RowCounts;
  /** Receives what a query has answered, at once. */
  readonly keep: (fetched: readonly FetchedNeed[]) => void;
  /** Answers needs without the source, as from a cache; those that it does not have are fetched. */
  readonly recall: (needs: readonly Need[]) => Promise<ReadonlySet<string>>;
  readonly onActivity: (change: (activity: SourceActivity) => SourceActivity) => void;
}

export interface Fetcher {
  /** The failure that answers a need for now. */
  findFailure(key: string): SourceError | undefined;
  /** Fetches a need with all others of this turn. It is fulfilled whatever happens, by the deadline at the latest. */
  load(need: Need, deadline: number): Promise<void>;
  /** Runs one request of another kind, within the time and the budget. @throws SourceError */
  run<T>(request: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Forgets failures, so that the next formula asks again. */
  retry(): void;
  /** Ends all requests. */
  close(): void;
}

export const toSourceError = (error: unknown): SourceError =>
  error instanceof SourceError
    ? error
    : createSourceError("badAnswer", { address: "", message: (error as Error | undefined)?.message ?? String(error) });

export function createFetcher({ source, budget, counts, keep, recall, onActivity }: FetcherOptions): Fetcher {
  const failures = new Map<string, { error: SourceError; until: number }>();
  const loading = new Map<string, Promise<void>>();
  const controllers = new Set<AbortController>();
  let next: { needs: Map<string, Need>; done: Promise<void> } | undefined;

  async function run<T>(request: (signal: AbortSignal) => Promise<T>): Promise<T> {
    budget.use();
    const controller = new AbortController();
    controllers.add(controller);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A source that does not heed the signal must not keep a formula waiting either.
    const aborted = new Promise<never>((_resolve, reject) =>
      controller.signal.addEventListener("abort", () => reject(controller.signal.reason as Error), { once: true }),
    );
    try {
      timer = setTimeout(
        () => controller.abort(createSourceError("timedOut", { seconds: WAIT_SECONDS })),
        WAIT_SECONDS * 1000,
      );
      return await Promise.race([request(controller.signal), aborted]);
    } finally {
      clearTimeout(timer);
      controllers.delete(controller);
    }
  }

  const fail = (keys: Iterable<string>, error: SourceError): void => {
    const until = Date.now() + FAILURE_SECONDS * 1000;
    for (const key of keys) failures.set(key, { error, until });
    onActivity((activity) => ({ ...activity, lastError: error }));
  };

  async function fetchBlocks(blocks: readonly Block[]): Promise<void> {
    const wanted = sortRows(blocks, []);
    try {
      const limit = source.limits.rowsPerQuery;
      const rows = blocks.reduce((sum, block) => sum + countRows(block, counts()), 0);
      if (rows > limit) throw createSourceError("tooManyRows", { rows, limit });
      const at = new Date();
      const answer = await run((signal) => source.fetch(blocks, signal));
      const sorted = sortRows(blocks, answer.rows);
      for (const key of sorted.keys()) failures.delete(key);
      keep(listFetched(blocks, sorted, answer));
      onActivity((activity) => ({
        ...clearError(activity),
        queries: activity.queries + answer.requests,
        rows: activity.rows + answer.rows.length,
        bytes: activity.bytes + answer.bytes,
        lastQuery: { text: answer.query, at, milliseconds: Date.now() - at.getTime() },
      }));
    } catch (error) {
      fail(wanted.keys(), toSourceError(error));
    }
  }

  async function fetchAll(needs: ReadonlyMap<string, Need>): Promise<void> {
    onActivity((activity) => ({ ...activity, isFetching: true }));
    try {
      const recalled = await recall([...needs.values()]);
      const missing = [...needs].filter(([key]) => !recalled.has(key)).map(([, need]) => need);
      await Promise.all(planQueries(missing, source.limits, counts()).map(fetchBlocks));
    } catch (error) {
      fail(needs.keys(), toSourceError(error));
    } finally {
      for (const key of needs.keys()) loading.delete(key);
      onActivity((activity) => ({ ...activity, isFetching: loading.size > 0 }));
    }
  }

  /** Adds a need to the batch of this turn. */
  function addToBatch(key: string, need: Need): Promise<void> {
    if (!next) {
      const needs = new Map<string, Need>();
      const done = new Promise((resolve) => setTimeout(resolve, WINDOW_MILLISECONDS)).then(() => {
        next = undefined;
        return fetchAll(needs);
      });
      next = { needs, done };
    }
    next.needs.set(key, need);
    loading.set(key, next.done);
    return next.done;
  }

  return {
    run,
    findFailure(key) {
      const failure = failures.get(key);
      if (!failure || failure.until > Date.now()) return failure?.error;
      failures.delete(key);
      return undefined;
    },
    load(need, deadline) {
      const key = identifyNeed(need);
      const done = loading.get(key) ?? addToBatch(key, need);
      return waitUntil(done, deadline, () => fail([key], createSourceError("timedOut", { seconds: WAIT_SECONDS })));
    },
    retry: () => failures.clear(),
    close() {
      for (const controller of controllers) controller.abort(createSourceError("timedOut", { seconds: 0 }));
    },
  };
}

const listFetched = (
  blocks: readonly Block[],
  sorted: ReadonlyMap<string, readonly SourceRow[]>,
  answer: SourceAnswer,
): FetchedNeed[] =>
  blocks.flatMap((block) =>
    listNeeds(block).map((need) => ({ need, rows: sorted.get(identifyNeed(need)) ?? [], answer })),
  );
