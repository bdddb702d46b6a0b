/**
 * Databases in the browser's IndexedDB. In Excel on the web the add-in is a cross-site frame, where browsers may refuse
 * storage.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { StorageError } from "./storage-error";

export interface Database<Tables extends DBSchema> {
  /**
   * Runs work on the open database. It is opened when it is first needed, and reopened once where the browser has
   * closed the connection meanwhile.
   * @throws StorageError for any failure.
   */
  withConnection<T>(this: void, work: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T>;
  /** Closes the connection; the next use opens another. */
  close(this: void): void;
  /** Deletes the database, where the browser allows that. */
  drop(this: void): Promise<void>;
}

/** In some web views the first opening never completes, and another window can block a table: the storage fails then. */
const TIMEOUT_SECONDS = 8;

/** @param createTables Creates the tables of a new database. */
export function createDatabase<Tables extends DBSchema>(
  name: string,
  createTables: (database: IDBPDatabase<Tables>) => void,
  seconds = TIMEOUT_SECONDS,
): Database<Tables> {
  let connecting: Promise<IDBPDatabase<Tables>> | undefined;

  const close = (): void => {
    void connecting?.then((connection) => connection.close()).catch(() => undefined);
    connecting = undefined;
  };

  // An async function, so that a browser that throws at once is treated like one that refuses later.
  const openConnection = async (): Promise<IDBPDatabase<Tables>> =>
    openDB<Tables>(name, 1, {
      upgrade: (database) => createTables(database),
      // A newer version of the add-in in another window waits to upgrade the database.
      blocking: close,
      terminated: () => (connecting = undefined),
    });

  function connect(): Promise<IDBPDatabase<Tables>> {
    connecting ??= withTimeout(openConnection(), seconds);
    connecting.catch(() => (connecting = undefined));
    return connecting;
  }

  return {
    async withConnection(work) {
      const connection = await connect().catch((error: unknown) => {
        throw new StorageError(getErrorName(error) === "QuotaExceededError" ? "full" : "refused");
      });
      try {
        return await withTimeout(work(connection), seconds);
      } catch (error) {
        if (getErrorName(error) !== "InvalidStateError") return throwStorageError(error);
        close();
        return connect()
          .then((reopened) => withTimeout(work(reopened), seconds))
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

/** Runs work in a transaction, and aborts it on an error: IndexedDB would commit what was done before the error. */
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
    // The transaction has ended already.
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
