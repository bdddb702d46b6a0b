import type { RefreshState, RefreshStep } from "../../refresh";

/** What a refresh does one after the other, as people count it. */
const STAGES: readonly (readonly RefreshStep["kind"][])[] = [["checking"], ["waiting", "downloading"], ["verifying"]];

export interface Progress {
  readonly stage: number;
  readonly of: number;
  /** From 0 to 1; undefined where nobody knows how much is left. */
  readonly share: number | undefined;
}

/** How far a step is in all that a refresh does; undefined where none is under way. */
export function computeProgress({ step }: Pick<RefreshState, "step">): Progress | undefined {
  const index = STAGES.findIndex((kinds) => kinds.includes(step.kind));
  if (index < 0) return undefined;
  const share = step.kind === "downloading" && step.of > 0 ? Math.min(1, step.bytes / step.of) : undefined;
  return { stage: index + 1, of: STAGES.length, share };
}
