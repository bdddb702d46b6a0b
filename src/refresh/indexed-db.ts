/** The store in IndexedDB. In Excel on the web the add-in is a frame of another site, where it may be refused. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction } from "idb";
import * as v from "valibot";
import { scopeOf } from "./settings";
import {
  NOTHING_REMEMBERED,
  SETTINGS,
  StorageError,
  changed,
  type KeptVersion,
  type Memory,
  type Store,
} from "./store";

const MEMORY = "memory";

interface Tables extends DBSchema {
  versions: { key: string; value: KeptVersion };
  memory: { key: string; value: Memory };
}

type Database = IDBPDatabase<Tables>;
type Both = ["versions", "memory"];
type Versions = IDBPObjectStore<Tables, Both, "versions", "readwrite">;

const choice = v.nullable(v.string());
const number = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0);

/** What is read is checked, as anything that was not written a moment ago. */
const memorySchema = v.fallback(
  v.object({
    setting: v.fallback(v.picklist(SETTINGS), NOTHING_REMEMBERED.setting),
    current: v.fallback(choice, null),
    previous: v.fallback(v.optional(choice), undefined),
    declined: number,
    highestIndex: number,
    highestSequence: number,
    keys: v.fallback(v.array(v.string()), []),
    lastChecked: v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined),
  }),
  NOTHING_REMEMBERED,
);

const keptVersion = v.object({ sha256: v.string(), envelope: v.string(), bytes: v.instance(Uint8Array) });

const recalled = (stored: unknown): Memory => v.parse(memorySchema, stored ?? NOTHING_REMEMBERED);

/** In some web views the first opening never answers, and another window can hold a table: then there is no storage. */
const PATIENCE = 8;

/**
 * The store in the browser's IndexedDB; nothing is opened before it is needed.
 * @param feed The address of the feed that it is the store of.
 */
export function indexedDbStore(feed: string, seconds = PATIENCE): Store {
  const name = scopeOf(feed);
  let opened: Promise<Database> | undefined;

  const close = (): void => {
    void opened?.then((database) => database.close()).catch(() => undefined);
    opened = undefined;
  };

  // Asynchronous, so that a browser that throws at the first touch is no other case than one that says no later.
  const opening = async (): Promise<Database> =>
    openDB<Tables>(name, 1, {
      upgrade(made) {
        made.createObjectStore("versions", { keyPath: "sha256" });
        made.createObjectStore("memory");
      },
      // A newer add-in in another window wants to change the database: it must not wait for this one.
      blocking: close,
      terminated: () => (opened = undefined),
    });

  function database(): Promise<Database> {
    opened ??= inTime(opening(), seconds);
    opened.catch(() => (opened = undefined));
    return opened;
  }

  /** Uses the database; a connection that the browser has closed meanwhile is opened again, once. */
  async function using<T>(use: (database: Database) => Promise<T>): Promise<T> {
    const open = await database().catch((error: unknown) => {
      throw new StorageError(nameOf(error) === "QuotaExceededError" ? "full" : "refused");
    });
    try {
      return await inTime(use(open), seconds);
    } catch (error) {
      if (nameOf(error) === "InvalidStateError") {
        close();
        return inTime(use(await database()), seconds).catch(explain);
      }
      return explain(error);
    }
  }

  /** Changes what is remembered, and what else there is to do, in one transaction: all of it or nothing. */
  const write = (
    change: Partial<Memory>,
    alongside: (versions: Versions, memory: Memory) => Promise<void> = async () => undefined,
  ): Promise<Memory> =>
    using(async (database) => {
      const transaction = database.transaction(["versions", "memory"], "readwrite");
      const memories = transaction.objectStore("memory");
      try {
        const memory = changed(recalled(await memories.get(MEMORY)), change);
        await alongside(transaction.objectStore("versions"), memory);
        await memories.put(memory, MEMORY);
        await transaction.done;
        return memory;
      } catch (error) {
        // What was written before the error would be committed otherwise.
        transaction.done.catch(() => undefined);
        abort(transaction);
        throw error;
      }
    });

  const keep = (version: KeptVersion, change: Partial<Memory>): Promise<Memory> =>
    write(change, async (versions, { current, previous }) => {
      await versions.put(version);
      const needed = [current, previous, version.sha256];
      for (const key of await versions.getAllKeys()) if (!needed.includes(key)) await versions.delete(key);
    });

  return {
    memory: () => using(async (database) => recalled(await database.get("memory", MEMORY))),
    remember: (change) => write(change),
    version: (sha256) =>
      using(async (database) => {
        const stored: unknown = await database.get("versions", sha256);
        if (stored === undefined) return undefined;
        const read = v.safeParse(keptVersion, stored);
        if (!read.success) throw new StorageError("damaged");
        return read.output as KeptVersion;
      }),
    async keep(version, change) {
      try {
        return await keep(version, change);
      } catch (error) {
        if (!(error instanceof StorageError) || error.why !== "damaged") throw error;
        // There is nothing in it that cannot be fetched again.
        close();
        await inTime(deleteDB(name), seconds).catch(() => undefined);
        return keep(version, change);
      }
    },
    close,
  };
}

function abort(transaction: IDBPTransaction<Tables, Both, "readwrite">): void {
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
