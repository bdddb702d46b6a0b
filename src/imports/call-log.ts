/** The calls to services that count against a limit, and how many are left. */
import type { ServiceLimits } from "./service";

/** What is kept between sessions. @throws StorageError from every method. */
export interface ImportStorage {
  /** The times of the calls to a service since `since`, milliseconds since 1970, oldest first. */
  loadCalls(service: string, since: number): Promise<number[]>;
  /** Adds a call in one transaction, and forgets those before `since`. */
  addCall(service: string, at: number, since: number): Promise<void>;
  loadKey(service: string): Promise<string | undefined>;
  /** Keeps a key; undefined forgets it. */
  saveKey(service: string, key: string | undefined): Promise<void>;
}

export interface CallsLeft {
  readonly most: number;
  readonly left: number;
  /** When each of the counted calls is no longer counted, soonest first. */
  readonly free: readonly number[];
}

export interface CallLog {
  /** The calls that are left; undefined for a service without a limit. */
  getLeft(service: string, limits: ServiceLimits): Promise<CallsLeft | undefined>;
  add(service: string, limits: ServiceLimits): Promise<void>;
}

/** A log in the storage; where that fails, of this session. */
export function createCallLog(storage: Pick<ImportStorage, "loadCalls" | "addCall">, now: () => number): CallLog {
  const session = new Map<string, number[]>();
  return {
    async getLeft(service, { calls }) {
      if (!calls) return undefined;
      const since = now() - calls.seconds * 1000;
      const own = (session.get(service) ?? []).filter((at) => at > since);
      const stored = await storage.loadCalls(service, since).catch(() => []);
      // Calls of this session are in the storage too, unless it has failed.
      const counted = own.length > stored.length ? own : stored;
      const free = counted.map((at) => at + calls.seconds * 1000);
      return { most: calls.most, left: Math.max(0, calls.most - counted.length), free };
    },
    async add(service, { calls }) {
      if (!calls) return;
      const at = now();
      session.set(service, [...(session.get(service) ?? []), at]);
      await storage.addCall(service, at, at - calls.seconds * 1000).catch(() => undefined);
    },
  };
}

/** When `needed` calls will be left, milliseconds since 1970. */
export const getFreeTime = ({ left, free, most }: CallsLeft, needed: number): number =>
  free[Math.min(needed, most) - left - 1] ?? 0;
