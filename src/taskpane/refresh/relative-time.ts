/** How long ago something was, as people say it. */

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
