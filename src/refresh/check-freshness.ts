/** Whether a properly signed index may be followed: against rollback (an older one replayed) and freeze (one for ever). */
import { getNewestEntry, type FeedIndex } from "./feed-index";
import { fail } from "./errors";

/** The highest numbers seen so far, in this build, this session and the store. */
export interface HighestSeen {
  readonly index: number;
  readonly sequence: number;
}

/** How far a device's clock may be behind before it is worth a word. */
const CLOCK_TOLERANCE = 5 * 60 * 1000;

/** Whether the index was issued after what the device's clock says, which only means that the clock is slow. */
export const isFromTheFuture = ({ issued }: FeedIndex, now: Date): boolean =>
  Date.parse(issued) > now.getTime() + CLOCK_TOLERANCE;

/** Whether the day until which the index is valid has passed, by the device's clock. */
export const isExpired = ({ expires }: FeedIndex, now: Date): boolean => Date.parse(expires) <= now.getTime();

/**
 * Lets an index pass that is neither older than what was seen nor out of date.
 * @param acceptExpired The person was told that it is out of date and wants it nevertheless: their clock may be fast.
 * @throws RefreshError rolledBack or expired.
 */
export function checkFreshness(index: FeedIndex, seen: HighestSeen, now: Date, acceptExpired = false): void {
  if (index.version < seen.index) fail("rolledBack", { what: "index", offered: index.version, seen: seen.index });
  const newest = getNewestEntry(index)?.sequence ?? 0;
  if (newest > 0 && newest < seen.sequence) fail("rolledBack", { what: "data", offered: newest, seen: seen.sequence });
  const { issued, expires } = index;
  if (!acceptExpired && isExpired(index, now)) fail("expired", { issued, expires, now: now.toISOString() });
}
