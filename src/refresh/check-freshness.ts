/**
 * Checks that a properly signed index is current, against two attacks of The Update Framework: rollback, which replays an
 * older index, and freeze, which serves one index for ever.
 */
import { getNewestEntry, type FeedIndex } from "./feed-index";
import { fail } from "./errors";

/** The highest numbers seen so far: by the build, in this session and in earlier ones. */
export interface HighestSeen {
  readonly index: number;
  readonly sequence: number;
}

/** How far the device's clock may be behind without a note, in milliseconds. */
const CLOCK_TOLERANCE = 5 * 60 * 1000;

/** Whether the index was issued later than the device's clock shows, which only means that the clock is slow. */
export const isFromTheFuture = ({ issued }: FeedIndex, now: Date): boolean =>
  Date.parse(issued) > now.getTime() + CLOCK_TOLERANCE;

/** Whether the index has expired by the device's clock. */
export const isExpired = ({ expires }: FeedIndex, now: Date): boolean => Date.parse(expires) <= now.getTime();

/**
 * Rejects an index that is older than one seen before, or expired.
 * @param acceptExpired The person was told that the index is expired and accepts it: their clock may be fast.
 * @throws RefreshError with the code `rolledBack` or `expired`.
 */
export function checkFreshness(index: FeedIndex, seen: HighestSeen, now: Date, acceptExpired = false): void {
  if (index.version < seen.index) fail("rolledBack", { what: "index", offered: index.version, seen: seen.index });
  const newest = getNewestEntry(index)?.sequence ?? 0;
  if (newest > 0 && newest < seen.sequence) fail("rolledBack", { what: "data", offered: newest, seen: seen.sequence });
  const { issued, expires } = index;
  if (!acceptExpired && isExpired(index, now)) fail("expired", { issued, expires, now: now.toISOString() });
}
