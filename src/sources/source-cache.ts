/** What sources have answered, kept on this computer by source and version, so that a workbook opens with its figures offline. */
import type { DBSchema } from "idb";
import { createDatabase, runInTransaction } from "../storage";
import type { SourceCatalogue, SourceRow } from "./source";

interface CachedCatalogue {
  readonly catalogue: SourceCatalogue;
  /** The day on which it was read, ISO 8601. */
  readonly day: string;
}

export interface CachedAnswer {
  readonly key: string;
  readonly rows: readonly SourceRow[];
  readonly query: string;
  readonly day: string;
}

/** @throws StorageError from every method. */
export interface SourceCache {
  loadCatalogue(source: string): Promise<CachedCatalogue | undefined>;
  saveCatalogue(source: string, cached: CachedCatalogue): Promise<void>;
  /** The answers of a version, as far as there are any. */
  loadAnswers(source: string, version: string, keys: readonly string[]): Promise<CachedAnswer[]>;
  /** Saves answers of a version, and deletes those of others. */
  saveAnswers(source: string, version: string, answers: readonly CachedAnswer[]): Promise<void>;
  deleteAll(source: string): Promise<void>;
}

interface Tables extends DBSchema {
  catalogues: { key: string; value: CachedCatalogue };
  answers: { key: [string, string, string]; value: CachedAnswer };
}

/** The name of the database. Deployments in several folders of one server share an origin, but must not share data. */
export const getCacheDatabaseName = (page: string): string =>
  `tradesheet-source-answers ${new URL(".", page).pathname}`;

/** A cache in the IndexedDB database of that name, which is opened when it is first needed. */
export function createSourceCache(name: string): SourceCache {
  const { withConnection } = createDatabase<Tables>(name, (database) => {
    database.createObjectStore("catalogues");
    database.createObjectStore("answers");
  });
  const rangeOf = (source: string): IDBKeyRange => IDBKeyRange.bound([source], [source, []]);
  return {
    loadCatalogue: (source) => withConnection((database) => database.get("catalogues", source)),
    saveCatalogue: (source, cached) =>
      withConnection(async (database) => void (await database.put("catalogues", cached, source))),
    loadAnswers: (source, version, keys) =>
      withConnection(async (database) => {
        const { store } = database.transaction("answers");
        const found = await Promise.all(keys.map((key) => store.get([source, version, key])));
        return found.flatMap((answer) => answer ?? []);
      }),
    saveAnswers: (source, version, answers) =>
      withConnection((database) => {
        const transaction = database.transaction("answers", "readwrite");
        return runInTransaction(transaction, async () => {
          const { store } = transaction;
          const stored = await store.getAllKeys(rangeOf(source));
          const outdated = stored.filter(([, other]) => other !== version);
          await Promise.all([
            ...outdated.map((key) => store.delete(key)),
            ...answers.map((answer) => store.put(answer, [source, version, answer.key])),
          ]);
        });
      }),
    deleteAll: (source) =>
      withConnection((database) => {
        const transaction = database.transaction(["catalogues", "answers"], "readwrite");
        return runInTransaction(transaction, async () => {
          await Promise.all([
            transaction.objectStore("catalogues").delete(source),
            transaction.objectStore("answers").delete(rangeOf(source)),
          ]);
        });
      }),
  };
}
