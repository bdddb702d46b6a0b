/** The progress of a refresh, whether a person asked for it, and the time since the last check. */
import type { RefreshState, RefreshStep } from "../../refresh";

/** The stages of a refresh, as shown to people. */
const STAGES: readonly (readonly RefreshStep["kind"][])[] = [["checking"], ["waiting", "downloading"], ["verifying"]];

export interface Progress {
  readonly stage: number;
  readonly of: number;
  /** From 0 to 1; undefined if the rest is unknown. */
  readonly share: number | undefined;
}

/** The progress of a refresh; undefined while none is running. */
export function computeProgress({ step }: Pick<RefreshState, "step">): Progress | undefined {
  const index = STAGES.findIndex((kinds) => kinds.includes(step.kind));
  if (index < 0) return undefined;
  const share = step.kind === "downloading" && step.of > 0 ? Math.min(1, step.bytes / step.of) : undefined;
  return { stage: index + 1, of: STAGES.length, share };
}

/**
 * Follows successive states and tells whether a person has asked for a refresh, in the pane or in the ribbon. The first
 * check is the add-in's own, unless it is set never to check. What nobody asked for is announced less.
 */
export function trackRequests(
  initial: Pick<RefreshState, "step">,
): (state: Pick<RefreshState, "step" | "setting">) => boolean {
  let previous = initial.step.kind;
  let hasChecked = previous !== "idle";
  let requested = false;
  return ({ step: { kind }, setting }) => {
    if (kind === "checking" && previous !== "checking") {
      requested ||= hasChecked || setting === "never";
      hasChecked = true;
    }
    previous = kind;
    return requested;
  };
}

const UNITS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

// Seconds; the current time is read at intervals and lags behind.
const CLOCK_TOLERANCE = 60;

export type RelativeTime = readonly [number: number, unit: Intl.RelativeTimeFormatUnit] | "just now" | undefined;

/**
 * The time since an instant in its largest whole unit. Undefined if the instant is in the future, as when a clock was
 * set back, or so long ago that only the date is informative.
 */
export function toRelativeTime(instant: Date, now: Date): RelativeTime {
  const seconds = Math.floor((now.getTime() - instant.getTime()) / 1000);
  if (!(seconds >= -CLOCK_TOLERANCE) || seconds >= 60 * 86_400) return undefined;
  const [unit, size] = UNITS.find(([, threshold]) => seconds >= threshold) ?? [];
  return unit && size ? [Math.floor(seconds / size), unit] : "just now";
}
