/** The store in IndexedDB, in a database of its own: nothing that refreshing does can touch it. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import * as v from "valibot";
import { StorageError, keyOfName, type KeptSource, type SourceStore } from "./store";

interface Tables extends DBSchema {
  sources: { key: string; value: KeptSource };
}

type Database = IDBPDatabase<Tables>;

const keptSource = v.object({
  name: v.string(),
  text: v.string(),
  file: v.string(),
  asOf: v.pipe(v.string(), v.isoDate()),
});

/** In some web views the first opening never answers, and another window can hold the table: then there is no storage. */
const PATIENCE = 8;

/** Deployments beside one another on one server have an origin in common, but not their data. */
export const databaseName = (page: string): string => `tradesheet-own-data ${new URL(".", page).pathname}`;

/** The store of this name in the browser's IndexedDB; nothing is opened before it is needed. */
export function indexedDbSources(name: string, seconds = PATIENCE): SourceStore {
  let opened: Promise<Database> | undefined;

  const close = (): void => {
    void opened?.then((database) => database.close()).catch(() => undefined);
    opened = undefined;
  };

  // Asynchronous, so that a browser that throws at the first touch is no other case than one that says no later.
  const opening = async (): Promise<Database> =>
    openDB<Tables>(name, 1, {
      upgrade: (made) => void made.createObjectStore("sources"),
      // A newer add-in in another window wants to change the database: it must not wait for this one.
      blocking: close,
      terminated: () => (opened = undefined),
    });

  function database(): Promise<Database> {
    opened ??= inTime(opening(), seconds);
    opened.catch(() => (opened = undefined));
    return opened;
  }

  async function using<T>(use: (database: Database) => Promise<T>): Promise<T> {
    const open = await database().catch((error: unknown) => {
      throw new StorageError(nameOf(error) === "QuotaExceededError" ? "full" : "refused");
    });
    try {
      return await inTime(use(open), seconds);
    } catch (error) {
      // A connection that the browser has closed meanwhile is opened again, once.
      if (nameOf(error) !== "InvalidStateError") return explain(error);
      close();
      return database()
        .then((again) => inTime(use(again), seconds))
        .catch(explain);
    }
  }

  return {
    all: () =>
      using(async (sources) => {
        const stored: unknown[] = await sources.getAll("sources");
        return stored.filter((one): one is KeptSource => v.is(keptSource, one));
      }),
    keep: (source, before) =>
      using(async (sources) => {
        const transaction = sources.transaction("sources", "readwrite");
        try {
          if (before !== undefined) await transaction.store.delete(keyOfName(before));
          await transaction.store.put(source, keyOfName(source.name));
          await transaction.done;
        } catch (error) {
          // What was done before the error would be committed otherwise.
          transaction.done.catch(() => undefined);
          abort(transaction);
          throw error;
        }
      }),
    remove: (removed) => using((sources) => sources.delete("sources", keyOfName(removed))),
  };
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

const nameOf = (error: unknown): string => (error as { name?: string } | undefined)?.name ?? "";

function explain(error: unknown): never {
  if (error instanceof StorageError) throw error;
  throw new StorageError(nameOf(error) === "QuotaExceededError" ? "full" : "damaged");
}

async function inTime<T>(promise: Promise<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageError("refused")), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
