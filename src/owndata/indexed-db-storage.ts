/** Stores sources in IndexedDB, in a database of their own that no refresh can touch. */
import type { DBSchema } from "idb";
import * as v from "valibot";
import { createDatabase, runInTransaction } from "../storage";
import { toSourceKey, type StoredSource, type SourceStorage } from "./source-storage";

interface Tables extends DBSchema {
  sources: { key: string; value: StoredSource };
}

const storedSourceSchema = v.object({
  name: v.string(),
  text: v.string(),
  file: v.string(),
  asOf: v.pipe(v.string(), v.isoDate()),
  query: v.optional(v.string()),
  absent: v.optional(v.picklist(["unknown", "zero"])),
  keptNames: v.optional(v.array(v.string())),
});

/** The name of the database. Deployments in several folders of one server share an origin, but must not share data. */
export const getDatabaseName = (page: string): string => `tradesheet-own-data ${new URL(".", page).pathname}`;

/** Storage in the IndexedDB database of that name, which is opened when it is first needed. */
export function createIndexedDbSourceStorage(name: string, seconds?: number): SourceStorage {
  const { withConnection } = createDatabase<Tables>(
    name,
    (database) => void database.createObjectStore("sources"),
    seconds,
  );
  return {
    loadAll: () =>
      withConnection(async (database) => {
        const stored: unknown[] = await database.getAll("sources");
        return stored.filter((one): one is StoredSource => v.is(storedSourceSchema, one));
      }),
    save: (source, before) =>
      withConnection((database) => {
        const transaction = database.transaction("sources", "readwrite");
        return runInTransaction(transaction, async () => {
          if (before !== undefined) await transaction.store.delete(toSourceKey(before));
          await transaction.store.put(source, toSourceKey(source.name));
        });
      }),
    delete: (removed) => withConnection((database) => database.delete("sources", toSourceKey(removed))),
  };
}
