/**
 * A closed interval of real numbers. Arithmetic rounds outwards, so that the result contains every exact result of
 * numbers in the operands (Moore, Kearfott & Cloud, Introduction to Interval Analysis, 2009).
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

// One operation in binary64 is off by at most half an ulp; a relative step of 2^-52 covers it.
const ULP = 2 ** -52;
const roundDown = (x: number): number => (Number.isFinite(x) ? x - Math.abs(x) * ULP : x);
const roundUp = (x: number): number => (Number.isFinite(x) ? x + Math.abs(x) * ULP : x);

// 0 x Infinity is NaN in binary64; in interval arithmetic a zero factor keeps its zero.
const keepZero = (x: number): number => (Number.isNaN(x) ? 0 : x);

function hull(a: number, b: number, c: number, d: number): Interval {
  const [w, x, y, z] = [keepZero(a), keepZero(b), keepZero(c), keepZero(d)];
  return { low: roundDown(Math.min(w, x, y, z)), high: roundUp(Math.max(w, x, y, z)) };
}

export const toPointInterval = (x: number): Interval => ({ low: x, high: x });

export const add = (a: Interval, b: Interval): Interval => ({
  low: roundDown(a.low + b.low),
  high: roundUp(a.high + b.high),
});

export const subtract = (a: Interval, b: Interval): Interval => ({
  low: roundDown(a.low - b.high),
  high: roundUp(a.high - b.low),
});

export const multiply = (a: Interval, b: Interval): Interval =>
  hull(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);

/** The quotient; unbounded if the divisor contains zero. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low <= 0 && b.high >= 0) return { low: -Infinity, high: Infinity };
  return hull(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
}

/** The intersection, or undefined if the intervals are disjoint. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return low <= high ? { low, high } : undefined;
}

/** The smallest interval that contains both. */
export const unite = (a: Interval, b: Interval): Interval => ({
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
});

/** Whether all of an interval lies in another. */
export const isWithin = (a: Interval, whole: Interval): boolean => a.low >= whole.low && a.high <= whole.high;

export const contains = (a: Interval, x: number): boolean => a.low <= x && x <= a.high;

export const width = (a: Interval): number => a.high - a.low;
