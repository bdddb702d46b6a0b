/** How long ago something was, as people say it. */

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

// A time that is read now and then is a little behind.
const TOLERANCE = 60;

export type Since = readonly [number: number, unit: Intl.RelativeTimeFormatUnit] | "just now" | undefined;

/**
 * The time from an instant until now in its largest whole unit. Undefined where the instant is still to come, as when
 * a clock was set back, or so long ago that only the date says something.
 */
export function since(instant: Date, now: Date): Since {
  const seconds = Math.floor((now.getTime() - instant.getTime()) / 1000);
  if (!(seconds >= -TOLERANCE) || seconds >= 60 * 86_400) return undefined;
  const [unit, size] = STEPS.find(([, least]) => seconds >= least) ?? [];
  return unit && size ? [Math.floor(seconds / size), unit] : "just now";
}
