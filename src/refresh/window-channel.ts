import { CancelledError } from "./errors";
import { getScopeName } from "./feed-config";

/** Coordinates the windows of the add-in, each with its own workbook, that share one storage. */
export interface WindowChannel {
  /**
   * Runs work while no other window does, so that a version is downloaded once. It also runs where the browser has no
   * locks, or another window holds the lock for longer than `seconds`: storing is a transaction, so that is safe.
   * @throws CancelledError when the signal is aborted while waiting.
   */
  withLock<T>(work: () => Promise<T>, seconds: number, signal: AbortSignal): Promise<T>;
  /** Notifies the other windows that the stored data has changed. */
  notify(): void;
  close(): void;
}

/** @param onChange Called when another window with the same feed has changed the stored data. */
export function createWindowChannel(feed: string, onChange: () => void): WindowChannel {
  const name = getScopeName(feed);
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  if (channel) channel.onmessage = onChange;
  return {
    withLock: (work, seconds, signal) => withLock(name, work, seconds, signal),
    notify: () => channel?.postMessage("changed"),
    close: () => channel?.close(),
  };
}

async function withLock<T>(name: string, work: () => Promise<T>, seconds: number, signal: AbortSignal): Promise<T> {
  // Pages without https and older web views have no navigator.locks, and some frames may not use them.
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  if (!locks) return work();
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  const timer = setTimeout(stop, seconds * 1000);
  signal.addEventListener("abort", stop);
  const settle = (): void => {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  };
  let isGranted = false;
  try {
    return (await locks.request(name, { signal: waiting.signal }, () => {
      isGranted = true;
      settle();
      return work();
    })) as T;
  } catch (error) {
    if (isGranted) throw error;
    if (signal.aborted) throw new CancelledError();
    return work();
  } finally {
    settle();
  }
}
