/** The store in IndexedDB, in a database of its own: nothing that refreshing does can touch it. */
import type { DBSchema } from "idb";
import * as v from "valibot";
import { databaseOf, wholly } from "../storage";
import { keyOfName, type KeptSource, type SourceStore } from "./store";

interface Tables extends DBSchema {
  sources: { key: string; value: KeptSource };
}

const keptSource = v.object({
  name: v.string(),
  text: v.string(),
  file: v.string(),
  asOf: v.pipe(v.string(), v.isoDate()),
});

/** Deployments beside one another on one server have an origin in common, but not their data. */
export const databaseName = (page: string): string => `tradesheet-own-data ${new URL(".", page).pathname}`;

/** The store of this name in the browser's IndexedDB; nothing is opened before it is needed. */
export function indexedDbSources(name: string, seconds?: number): SourceStore {
  const { using } = databaseOf<Tables>(name, (made) => void made.createObjectStore("sources"), seconds);
  return {
    all: () =>
      using(async (sources) => {
        const stored: unknown[] = await sources.getAll("sources");
        return stored.filter((one): one is KeptSource => v.is(keptSource, one));
      }),
    keep: (source, before) =>
      using((sources) => {
        const transaction = sources.transaction("sources", "readwrite");
        return wholly(transaction, async () => {
          if (before !== undefined) await transaction.store.delete(keyOfName(before));
          await transaction.store.put(source, keyOfName(source.name));
        });
      }),
    remove: (removed) => using((sources) => sources.delete("sources", keyOfName(removed))),
  };
}
