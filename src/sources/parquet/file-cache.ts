/** Keeps what says what stands where in files, so that one that is opened again costs one request until its first figures. */
import type { DBSchema } from "idb";
import { createDatabase } from "../../storage";

/** What is kept of a version of a file. */
interface StoredFile {
  readonly version: string;
  readonly footer: Uint8Array<ArrayBuffer>;
  /** The codes of columns that had to be read for them, by the role and name of the column. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

interface Tables extends DBSchema {
  files: { key: string; value: StoredFile };
}

export interface FileCache {
  /** What is kept of that version of a file; undefined where there is none or the storage fails. */
  load(file: string, version: string): Promise<StoredFile | undefined>;
  /** Keeps it, where the storage allows that, in the place of an older version. */
  save(file: string, stored: StoredFile): Promise<void>;
}

/** The files that are kept; a footer is some hundred kilobytes. */
const MAX_FILES = 20;

/** The name of the database. Deployments in several folders of one server share an origin, but must not share data. */
export const getFileCacheName = (page: string): string => `tradesheet-parquet ${new URL(".", page).pathname}`;

/** A cache in the IndexedDB database of that name. It is a convenience: where it fails, the file is read anew. */
export function createFileCache(name: string, seconds?: number): FileCache {
  const { withConnection } = createDatabase<Tables>(
    name,
    (database) => void database.createObjectStore("files"),
    seconds,
  );
  return {
    load: (file, version) =>
      withConnection(async (database) => {
        const stored = await database.get("files", file);
        return stored?.version === version ? stored : undefined;
      }).catch(() => undefined),
    save: (file, stored) =>
      withConnection(async (database) => {
        const { store } = database.transaction("files", "readwrite");
        if ((await store.count()) >= MAX_FILES && (await store.getKey(file)) === undefined) await store.clear();
        await store.put(stored, file);
      }).catch(() => undefined),
  };
}
