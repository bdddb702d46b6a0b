/** Keeps the calls to services and the person's keys in IndexedDB, in a database of their own. */
import type { DBSchema } from "idb";
import * as v from "valibot";
import { createDatabase, runInTransaction } from "../storage";
import type { ImportStorage } from "./call-log";

interface Tables extends DBSchema {
  calls: { key: string; value: number[] };
  keys: { key: string; value: string };
}

const callsSchema = v.fallback(v.array(v.number()), []);
const keySchema = v.fallback(v.optional(v.string()), undefined);

/** The name of the database. Deployments in several folders of one server share an origin, but must not share keys. */
export const getDatabaseName = (page: string): string => `tradesheet-imports ${new URL(".", page).pathname}`;

export function createIndexedDbImportStorage(name: string, seconds?: number): ImportStorage {
  const { withConnection } = createDatabase<Tables>(
    name,
    (database) => {
      database.createObjectStore("calls");
      database.createObjectStore("keys");
    },
    seconds,
  );
  return {
    loadCalls: (service, since) =>
      withConnection(async (database) =>
        v.parse(callsSchema, await database.get("calls", service)).filter((at) => at > since),
      ),
    addCall: (service, at, since) =>
      withConnection((database) => {
        const transaction = database.transaction("calls", "readwrite");
        return runInTransaction(transaction, async () => {
          const before = v.parse(callsSchema, await transaction.store.get(service));
          await transaction.store.put([...before.filter((one) => one > since), at], service);
        });
      }),
    loadKey: (service) => withConnection(async (database) => v.parse(keySchema, await database.get("keys", service))),
    saveKey: (service, key) =>
      withConnection(async (database) => {
        if (key === undefined) await database.delete("keys", service);
        else await database.put("keys", key, service);
      }),
  };
}
