import { StorageError, type StorageErrorCode } from "../storage";
import {
  DEFAULT_SETTINGS,
  mergeSettings,
  type StoredVersion,
  type RefreshSettings,
  type VersionStorage,
} from "./version-storage";

/** The settings in memory. They are stored where that works, and last for this session where it does not. */
export interface SettingsCache {
  readonly settings: RefreshSettings;
  /** Loads the stored settings again, which another window may have changed. */
  load(): Promise<RefreshSettings>;
  save(change: Partial<RefreshSettings>): Promise<void>;
  saveVersion(version: StoredVersion, change: Partial<RefreshSettings>): Promise<void>;
}

export const toStorageErrorCode = (error: unknown): StorageErrorCode =>
  error instanceof StorageError ? error.code : "damaged";

/** @param onError Called when the storage fails. */
export function createSettingsCache(storage: VersionStorage, onError: (why: StorageErrorCode) => void): SettingsCache {
  let settings = DEFAULT_SETTINGS;
  /** Whether a change is not stored yet; loading must not undo it. */
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
    // After a failure the earlier changes are written together with the next one.
    save: (change) => write(change, storage.saveSettings(isAhead ? { ...settings, ...change } : change)),
    saveVersion: (version, change) =>
      write(change, storage.saveVersion(version, isAhead ? { ...settings, ...change } : change)),
  };
}
