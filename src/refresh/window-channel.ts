/** Several windows of one add-in, each with a workbook of its own, over one store. */
import { CancelledError } from "./errors";
import { getScopeName } from "./feed-config";

export interface WindowChannel {
  /**
   * Does something while no other window does it, so that a version is downloaded once. Where the browser has no such
   * locks, or another window holds its lock for too long, it is done nevertheless: each store is a transaction.
   * @throws Cancelled when the signal fires while it waits.
   */
  withLock<T>(work: () => Promise<T>, seconds: number, signal: AbortSignal): Promise<T>;
  /** Tells the others that the data in the store has changed. */
  notify(): void;
  close(): void;
}

/**
 * The other windows of this browser over the same feed; `hear` is called when one of them has changed the data in the
 * store.
 */
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
  // navigator.locks is missing on pages without https and in older web views, and refused in some frames.
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
