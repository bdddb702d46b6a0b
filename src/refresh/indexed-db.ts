/** The store in IndexedDB. In Excel on the web the add-in is a frame of another site, where it may be refused. */
import type { DBSchema, IDBPObjectStore } from "idb";
import * as v from "valibot";
import { StorageError, databaseOf, wholly } from "../storage";
import { scopeOf } from "./settings";
import { NOTHING_REMEMBERED, SETTINGS, changed, type KeptVersion, type Memory, type Store } from "./store";

const MEMORY = "memory";

interface Tables extends DBSchema {
  versions: { key: string; value: KeptVersion };
  memory: { key: string; value: Memory };
}

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

/**
 * The store in the browser's IndexedDB; nothing is opened before it is needed.
 * @param feed The address of the feed that it is the store of.
 */
export function indexedDbStore(feed: string, seconds?: number): Store {
  const { using, close, drop } = databaseOf<Tables>(
    scopeOf(feed),
    (made) => {
      made.createObjectStore("versions", { keyPath: "sha256" });
      made.createObjectStore("memory");
    },
    seconds,
  );

  /** Changes what is remembered, and what else there is to do, in one transaction: all of it or nothing. */
  const write = (
    change: Partial<Memory>,
    alongside: (versions: Versions, memory: Memory) => Promise<void> = async () => undefined,
  ): Promise<Memory> =>
    using((database) => {
      const transaction = database.transaction(["versions", "memory"], "readwrite");
      const memories = transaction.objectStore("memory");
      return wholly(transaction, async () => {
        const memory = changed(recalled(await memories.get(MEMORY)), change);
        await alongside(transaction.objectStore("versions"), memory);
        await memories.put(memory, MEMORY);
        return memory;
      });
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
        await drop();
        return keep(version, change);
      }
    },
    close,
  };
}
