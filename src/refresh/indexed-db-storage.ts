/** Stores versions of the data and the settings of the refresh in IndexedDB. */
import type { DBSchema, IDBPObjectStore } from "idb";
import * as v from "valibot";
import { StorageError, createDatabase, runInTransaction } from "../storage";
import { getScopeName } from "./feed-config";
import {
  DEFAULT_SETTINGS,
  REFRESH_MODES,
  mergeSettings,
  type StoredVersion,
  type RefreshSettings,
  type VersionStorage,
} from "./version-storage";

const SETTINGS_KEY = "memory";

interface Tables extends DBSchema {
  versions: { key: string; value: StoredVersion };
  memory: { key: string; value: RefreshSettings };
}

type BothTables = ["versions", "memory"];
type VersionsTable = IDBPObjectStore<Tables, BothTables, "versions", "readwrite">;

const digest = v.nullable(v.string());
const number = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0);

/** Older versions of the add-in, and other code of the origin, may have written the record. */
const settingsSchema = v.fallback(
  v.object({
    setting: v.fallback(v.picklist(REFRESH_MODES), DEFAULT_SETTINGS.setting),
    current: v.fallback(digest, null),
    previous: v.fallback(v.optional(digest), undefined),
    declined: number,
    highestIndex: number,
    highestSequence: number,
    keys: v.fallback(v.array(v.string()), []),
    lastChecked: v.fallback(v.optional(v.pipe(v.string(), v.isoTimestamp())), undefined),
  }),
  DEFAULT_SETTINGS,
);

const storedFile = { sha256: v.string(), bytes: v.instance(Uint8Array) };
const storedVersionSchema = v.object({ ...storedFile, envelope: v.string(), parts: v.array(v.object(storedFile)) });

const parseSettings = (value: unknown): RefreshSettings => v.parse(settingsSchema, value ?? DEFAULT_SETTINGS);

/**
 * Storage in the browser's IndexedDB, which is opened when it is first needed.
 * @param feed The address of the feed; each feed has its own database.
 */
export function createIndexedDbStorage(feed: string, seconds?: number): VersionStorage {
  const { withConnection, close, drop } = createDatabase<Tables>(
    getScopeName(feed),
    (database) => {
      database.createObjectStore("versions", { keyPath: "sha256" });
      database.createObjectStore("memory");
    },
    seconds,
  );

  /** Changes the settings, and versions with them, in one transaction. */
  const write = (
    change: Partial<RefreshSettings>,
    updateVersions: (versions: VersionsTable, settings: RefreshSettings) => Promise<void> = async () => undefined,
  ): Promise<RefreshSettings> =>
    withConnection((database) => {
      const transaction = database.transaction(["versions", "memory"], "readwrite");
      const settingsTable = transaction.objectStore("memory");
      return runInTransaction(transaction, async () => {
        const settings = mergeSettings(parseSettings(await settingsTable.get(SETTINGS_KEY)), change);
        await updateVersions(transaction.objectStore("versions"), settings);
        await settingsTable.put(settings, SETTINGS_KEY);
        return settings;
      });
    });

  const saveVersion = (version: StoredVersion, change: Partial<RefreshSettings>): Promise<RefreshSettings> =>
    write(change, async (versions, { current, previous }) => {
      await versions.put(version);
      const needed = [current, previous, version.sha256];
      for (const key of await versions.getAllKeys()) if (!needed.includes(key)) await versions.delete(key);
    });

  return {
    loadSettings: () => withConnection(async (database) => parseSettings(await database.get("memory", SETTINGS_KEY))),
    saveSettings: (change) => write(change),
    loadVersion: (sha256) =>
      withConnection(async (database) => {
        const value: unknown = await database.get("versions", sha256);
        if (value === undefined) return undefined;
        const read = v.safeParse(storedVersionSchema, value);
        if (!read.success) throw new StorageError("damaged");
        return read.output as StoredVersion;
      }),
    async saveVersion(version, change) {
      try {
        return await saveVersion(version, change);
      } catch (error) {
        if (!(error instanceof StorageError) || error.code !== "damaged") throw error;
        // Everything in it can be downloaded again.
        await drop();
        return saveVersion(version, change);
      }
    },
    close,
  };
}
