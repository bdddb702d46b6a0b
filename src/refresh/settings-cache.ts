import { StorageError, type StorageErrorCode } from "../storage";
import {
  DEFAULT_SETTINGS,
  mergeSettings,
  type StoredVersion,
  type RefreshSettings,
  type VersionStorage,
} from "./version-storage";

/** What is remembered, in the store as long as that works and in this session in any case. */
export interface SettingsCache {
  readonly settings: RefreshSettings;
  /** Reads the store again: another window may have written to it. */
  load(): Promise<RefreshSettings>;
  save(change: Partial<RefreshSettings>): Promise<void>;
  saveVersion(version: StoredVersion, change: Partial<RefreshSettings>): Promise<void>;
}

export const toStorageErrorCode = (error: unknown): StorageErrorCode =>
  error instanceof StorageError ? error.code : "damaged";

/** @param onError Hears that something was not kept, and why. */
export function createSettingsCache(storage: VersionStorage, onError: (why: StorageErrorCode) => void): SettingsCache {
  let settings = DEFAULT_SETTINGS;
  /** Whether this session knows more than the store, which it must not forget by reading that. */
  let isAhead = false;

  async function write(change: Partial<RefreshSettings>, writing: Promise<RefreshSettings>): Promise<void> {
    try {
      settings = await writing;
      isAhead = false;
    } catch (error) {
      settings = mergeSettings(settings, change);
      isAhead = true;
      onError(toStorageErrorCode(error));
    }
  }

  return {
    get settings() {
      return settings;
    },
    async load() {
      if (isAhead) return settings;
      try {
        settings = await storage.loadSettings();
      } catch (error) {
        onError(toStorageErrorCode(error));
      }
      return settings;
    },
    // After a failure the store lacks what came before; it is written with what comes now.
    save: (change) => write(change, storage.saveSettings(isAhead ? { ...settings, ...change } : change)),
    saveVersion: (version, change) =>
      write(change, storage.saveVersion(version, isAhead ? { ...settings, ...change } : change)),
  };
}
