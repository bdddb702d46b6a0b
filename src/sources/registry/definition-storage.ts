/** Keeps the sources that a person has added or confirmed, in an IndexedDB database of their own. */
import type { DBSchema } from "idb";
import * as v from "valibot";
import { createDatabase, runInTransaction } from "../../storage";
import {
  accessSchema,
  parseDefinition,
  toDefinitionKey,
  type SourceAccess,
  type SourceDefinition,
} from "./source-definition";

/** A source that a person has added or confirmed on this computer. */
export interface ConfirmedSource {
  readonly definition: SourceDefinition;
  readonly access: SourceAccess;
}

interface Tables extends DBSchema {
  sources: { key: string; value: ConfirmedSource };
}

/** @throws StorageError from every method. */
export interface DefinitionStorage {
  /** Loads all, without records that were not written by this add-in. */
  loadAll(): Promise<ConfirmedSource[]>;
  /** Saves the source and deletes the one called `before`, in one transaction. */
  save(source: ConfirmedSource, before?: string): Promise<void>;
  delete(name: string): Promise<void>;
}

/** The name of the database. Deployments in several folders of one server share an origin, but must not share data. */
export const getDefinitionDatabaseName = (page: string): string => `tradesheet-sources ${new URL(".", page).pathname}`;

/** Storage in the IndexedDB database of that name, which is opened when it is first needed. */
export function createDefinitionStorage(name: string): DefinitionStorage {
  const { withConnection } = createDatabase<Tables>(name, (database) => void database.createObjectStore("sources"));
  return {
    loadAll: () =>
      withConnection(async (database) => {
        const stored: unknown[] = await database.getAll("sources");
        return stored.flatMap((value) => parseSource(value) ?? []);
      }),
    save: (source, before) =>
      withConnection((database) => {
        const transaction = database.transaction("sources", "readwrite");
        return runInTransaction(transaction, async () => {
          if (before !== undefined) await transaction.store.delete(toDefinitionKey(before));
          await transaction.store.put(source, toDefinitionKey(source.definition.name));
        });
      }),
    delete: (removed) => withConnection((database) => database.delete("sources", toDefinitionKey(removed))),
  };
}

function parseSource(value: unknown): ConfirmedSource | undefined {
  const { definition, access } = (value ?? {}) as Partial<ConfirmedSource>;
  const parsed = parseDefinition(definition);
  return parsed && v.is(accessSchema, access) ? { definition: parsed, access } : undefined;
}
