import type { RegisteredSource, SourceActivity } from "../../sources";

export type SourceState =
  "hidden" | "unconfirmed" | "password" | "file" | "fetching" | "offline" | "failed" | "ready" | "idle";

/** The state of a source in one word: what a person has to do comes first. */
export function getState(
  { isConfirmed, missing }: RegisteredSource,
  activity: SourceActivity | undefined,
  isHidden: boolean,
): SourceState {
  if (isHidden) return "hidden";
  if (!isConfirmed) return "unconfirmed";
  if (missing) return missing;
  if (!activity) return "idle";
  if (activity.isFetching) return "fetching";
  if (activity.isOffline) return "offline";
  if (activity.lastError) return "failed";
  return activity.isOffline === false || activity.queries > 0 ? "ready" : "idle";
}
