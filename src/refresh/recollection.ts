import { StorageError, type StorageFailure } from "../storage";
import { NOTHING_REMEMBERED, changed, type KeptVersion, type Memory, type Store } from "./store";

/** What is remembered, in the store as long as that works and in this session in any case. */
export interface Recollection {
  readonly memory: Memory;
  /** Reads the store again: another window may have written to it. */
  recall(): Promise<Memory>;
  remember(change: Partial<Memory>): Promise<void>;
  keep(version: KeptVersion, change: Partial<Memory>): Promise<void>;
}

export const failureOf = (error: unknown): StorageFailure => (error instanceof StorageError ? error.why : "damaged");

/** @param lost Hears that something was not kept, and why. */
export function recollection(store: Store, lost: (why: StorageFailure) => void): Recollection {
  let memory = NOTHING_REMEMBERED;
  /** Whether this session knows more than the store, which it must not forget by reading that. */
  let ahead = false;

  async function write(change: Partial<Memory>, writing: Promise<Memory>): Promise<void> {
    try {
      memory = await writing;
      ahead = false;
    } catch (error) {
      memory = changed(memory, change);
      ahead = true;
      lost(failureOf(error));
    }
  }

  return {
    get memory() {
      return memory;
    },
    async recall() {
      if (ahead) return memory;
      try {
        memory = await store.memory();
      } catch (error) {
        lost(failureOf(error));
      }
      return memory;
    },
    // After a failure the store lacks what came before; it is written with what comes now.
    remember: (change) => write(change, store.remember(ahead ? { ...memory, ...change } : change)),
    keep: (version, change) => write(change, store.keep(version, ahead ? { ...memory, ...change } : change)),
  };
}
