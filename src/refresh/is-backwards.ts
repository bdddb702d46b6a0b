import { isLater } from "../dataset";
import type { RefreshResult } from "./refresh-state";

/** Whether a change of the data led to an earlier release, here or in another window. */
export const isBackwards = ({ cause, from, to }: Pick<RefreshResult, "cause" | "from" | "to">): boolean =>
  cause === "wentBack" || isLater(from.release, to.release);
