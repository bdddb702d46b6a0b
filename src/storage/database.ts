/** A database in the browser's IndexedDB. In Excel on the web the add-in is a frame of another site, where it may be refused. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { StorageError } from "./failure";

export interface Database<Tables extends DBSchema> {
  /**
   * Uses the database, which is opened when it is first needed; a connection that the browser has closed meanwhile
   * is opened again, once.
   * @throws StorageError whatever goes wrong.
   */
  using<T>(this: void, use: (open: IDBPDatabase<Tables>) => Promise<T>): Promise<T>;
  /** Lets go of what is open. */
  close(this: void): void;
  /** Drops the database with all that is in it, as far as the browser lets it. */
  drop(this: void): Promise<void>;
}

/** In some web views the first opening never answers, and another window can hold a table: then there is no storage. */
const PATIENCE = 8;

/** The database of this name; `make` makes its tables where they are missing. */
export function databaseOf<Tables extends DBSchema>(
  name: string,
  make: (made: IDBPDatabase<Tables>) => void,
  seconds = PATIENCE,
): Database<Tables> {
  let opened: Promise<IDBPDatabase<Tables>> | undefined;

  const close = (): void => {
    void opened?.then((database) => database.close()).catch(() => undefined);
    opened = undefined;
  };

  // Asynchronous, so that a browser that throws at the first touch is no other case than one that says no later.
  const opening = async (): Promise<IDBPDatabase<Tables>> =>
    openDB<Tables>(name, 1, {
      upgrade: (made) => make(made),
      // A newer add-in in another window wants to change the database: it must not wait for this one.
      blocking: close,
      terminated: () => (opened = undefined),
    });

  function database(): Promise<IDBPDatabase<Tables>> {
    opened ??= inTime(opening(), seconds);
    opened.catch(() => (opened = undefined));
    return opened;
  }

  return {
    async using(use) {
      const open = await database().catch((error: unknown) => {
        throw new StorageError(nameOf(error) === "QuotaExceededError" ? "full" : "refused");
      });
      try {
        return await inTime(use(open), seconds);
      } catch (error) {
        if (nameOf(error) !== "InvalidStateError") return explain(error);
        close();
        return database()
          .then((again) => inTime(use(again), seconds))
          .catch(explain);
      }
    },
    close,
    async drop() {
      close();
      await inTime(deleteDB(name), seconds).catch(() => undefined);
    },
  };
}

/** What is done in a transaction, all of it or nothing: without an abort, what came before an error would be committed. */
export async function wholly<T>(
  transaction: { abort(): void; readonly done: Promise<void> },
  act: () => Promise<T>,
): Promise<T> {
  try {
    const result = await act();
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => undefined);
    abort(transaction);
    throw error;
  }
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
