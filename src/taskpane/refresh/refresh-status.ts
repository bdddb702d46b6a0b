/** What a refresh is doing, how far it is, whether it was asked for, and how long ago the last check was. */
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

/**
 * Tells from states as they come whether somebody has asked for a refresh, here or in the ribbon: the first look is
 * the add-in's own, unless it is set never to look. What happens by itself makes less noise.
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

// A time that is read now and then is a little behind.
const CLOCK_TOLERANCE = 60;

export type RelativeTime = readonly [number: number, unit: Intl.RelativeTimeFormatUnit] | "just now" | undefined;

/**
 * The time from an instant until now in its largest whole unit. Undefined where the instant is still to come, as when
 * a clock was set back, or so long ago that only the date says something.
 */
export function toRelativeTime(instant: Date, now: Date): RelativeTime {
  const seconds = Math.floor((now.getTime() - instant.getTime()) / 1000);
  if (!(seconds >= -CLOCK_TOLERANCE) || seconds >= 60 * 86_400) return undefined;
  const [unit, size] = UNITS.find(([, threshold]) => seconds >= threshold) ?? [];
  return unit && size ? [Math.floor(seconds / size), unit] : "just now";
}
