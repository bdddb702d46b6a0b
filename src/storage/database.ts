/** A database in the browser's IndexedDB. In Excel on the web the add-in is a frame of another site, where it may be refused. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { StorageError } from "./storage-error";

export interface Database<Tables extends DBSchema> {
  /**
   * Uses the database, which is opened when it is first needed; a connection that the browser has closed meanwhile
   * is opened again, once.
   * @throws StorageError whatever goes wrong.
   */
  withConnection<T>(this: void, use: (open: IDBPDatabase<Tables>) => Promise<T>): Promise<T>;
  /** Lets go of what is open. */
  close(this: void): void;
  /** Drops the database with all that is in it, as far as the browser lets it. */
  drop(this: void): Promise<void>;
}

/** In some web views the first opening never answers, and another window can hold a table: then there is no storage. */
const TIMEOUT_SECONDS = 8;

/** The database of this name; `make` makes its tables where they are missing. */
export function createDatabase<Tables extends DBSchema>(
  name: string,
  createTables: (made: IDBPDatabase<Tables>) => void,
  seconds = TIMEOUT_SECONDS,
): Database<Tables> {
  let connecting: Promise<IDBPDatabase<Tables>> | undefined;

  const close = (): void => {
    void connecting?.then((connect) => connect.close()).catch(() => undefined);
    connecting = undefined;
  };

  // Asynchronous, so that a browser that throws at the first touch is no other case than one that says no later.
  const openConnection = async (): Promise<IDBPDatabase<Tables>> =>
    openDB<Tables>(name, 1, {
      upgrade: (made) => createTables(made),
      // A newer add-in in another window wants to change the database: it must not wait for this one.
      blocking: close,
      terminated: () => (connecting = undefined),
    });

  function connect(): Promise<IDBPDatabase<Tables>> {
    connecting ??= withTimeout(openConnection(), seconds);
    connecting.catch(() => (connecting = undefined));
    return connecting;
  }

  return {
    async withConnection(use) {
      const connection = await connect().catch((error: unknown) => {
        throw new StorageError(getErrorName(error) === "QuotaExceededError" ? "full" : "refused");
      });
      try {
        return await withTimeout(use(connection), seconds);
      } catch (error) {
        if (getErrorName(error) !== "InvalidStateError") return throwStorageError(error);
        close();
        return connect()
          .then((again) => withTimeout(use(again), seconds))
          .catch(throwStorageError);
      }
    },
    close,
    async drop() {
      close();
      await withTimeout(deleteDB(name), seconds).catch(() => undefined);
    },
  };
}

/** What is done in a transaction, all of it or nothing: without an abort, what came before an error would be committed. */
export async function runInTransaction<T>(
  transaction: { abort(): void; readonly done: Promise<void> },
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
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

const getErrorName = (error: unknown): string => (error as { name?: string } | undefined)?.name ?? "";

function throwStorageError(error: unknown): never {
  if (error instanceof StorageError) throw error;
  throw new StorageError(getErrorName(error) === "QuotaExceededError" ? "full" : "damaged");
}

async function withTimeout<T>(promise: Promise<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageError("refused")), seconds * 1000);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
