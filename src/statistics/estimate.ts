/** What a statistic returns: a number, what its digits allow, and what it was made of. */
import {
  add,
  countDecimals,
  divide,
  toPointInterval,
  computeInterval,
  multiply,
  parseNumber,
  subtract,
  getUnit,
  width,
  type Base,
  type Interval,
  type Observation,
} from "../dataset";

/** Base units of printed numbers, and the one that only derived numbers have: percentage points. */
export type AnswerBase = Base | "pp";

/** A number together with the interval it is known to lie in. */
export interface Bounded {
  readonly number: number;
  readonly interval: Interval;
}

export interface Estimate extends Bounded {
  readonly base: AnswerBase;
  readonly status: "published" | "derived" | "forecast";
  /** The printed observations it rests on; one when it is itself printed. */
  readonly observations: readonly Observation[];
  /** How it was derived, with the printed numbers; empty when it is itself printed. */
  readonly method: string;
  /** The power of ten of the last digit that is known: -3 for 16.6 %, 10 for 41.21 CNY trn. */
  readonly lastDigit: number;
}

export const sum = (a: Bounded, b: Bounded): Bounded => ({
  number: a.number + b.number,
  interval: add(a.interval, b.interval),
});
export const difference = (a: Bounded, b: Bounded): Bounded => ({
  number: a.number - b.number,
  interval: subtract(a.interval, b.interval),
});
export const product = (a: Bounded, b: Bounded): Bounded => ({
  number: a.number * b.number,
  interval: multiply(a.interval, b.interval),
});
export const quotient = (a: Bounded, b: Bounded): Bounded => ({
  number: a.number / b.number,
  interval: divide(a.interval, b.interval),
});
export const toConstant = (number: number): Bounded => ({ number, interval: toPointInterval(number) });
/** 1 + a growth rate. */
export const toGrowthFactor = (rate: Bounded): Bounded => sum(toConstant(1), rate);

/** Whether the observation only bounds its figure ("more than 1 trn"). */
export const isOneSided = ({ qualifier }: Observation): boolean =>
  qualifier === "more than" || qualifier === "less than";

/** A printed observation as an estimate of itself. */
export const toEstimate = (observation: Observation): Estimate => ({
  number: parseNumber(observation),
  interval: computeInterval(observation),
  base: getUnit(observation.unit).base,
  status: observation.status,
  observations: [observation],
  method: "",
  lastDigit: getUnit(observation.unit).exponent - countDecimals(observation.printed),
});

/** A number derived from others; `how` says by which operation. */
export const deriveEstimate = (
  base: AnswerBase,
  bounded: Bounded,
  parts: readonly Estimate[],
  method: string,
): Estimate => ({
  ...bounded,
  base,
  status: "derived",
  observations: [...new Set(parts.flatMap(({ observations }) => observations))],
  method,
  lastDigit: findLastKnownDigit(bounded),
});

/** The coarsest digit that half the interval's width still reaches: further digits are noise. */
function findLastKnownDigit({ number, interval }: Bounded): number {
  const half = width(interval) / 2;
  if (Number.isFinite(half) && half > 0) return Math.ceil(Math.log10(half) - 1e-9);
  return number === 0 ? 0 : Math.floor(Math.log10(Math.abs(number))) - 2;
}

/** The narrowest of the ways to know something, to compute with; of equals the first, published before derived. */
export function findNarrowest(estimates: Iterable<Estimate>): Estimate | undefined {
  let best: Estimate | undefined;
  for (const estimate of estimates) if (!best || width(estimate.interval) < width(best.interval)) best = estimate;
  return best;
}

/** The first of the ways to know something: published before derived. */
export function takeFirst(estimates: Iterable<Estimate>): Estimate | undefined {
  for (const estimate of estimates) return estimate;
  return undefined;
}
