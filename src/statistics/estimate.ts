/** What a statistic returns: a number, what its digits allow, and what it was made of. */
import {
  add,
  decimalsOf,
  divide,
  exactly,
  intervalOf,
  multiply,
  numberOf,
  subtract,
  unitOf,
  width,
  type Base,
  type Interval,
  type Observation,
} from "../dataset";

/** Base units of printed numbers, and the one that only derived numbers have: percentage points. */
export type AnswerBase = Base | "pp";

/** A number together with the interval it is known to lie in. */
export interface Known {
  readonly number: number;
  readonly interval: Interval;
}

export interface Estimate extends Known {
  readonly base: AnswerBase;
  readonly status: "published" | "derived" | "forecast";
  /** The printed observations it rests on; one when it is itself printed. */
  readonly observations: readonly Observation[];
  /** How it was derived, with the printed numbers; empty when it is itself printed. */
  readonly how: string;
  /** The power of ten of the last digit that is known: -3 for 16.6 %, 10 for 41.21 CNY trn. */
  readonly lastDigit: number;
}

export const sum = (a: Known, b: Known): Known => ({
  number: a.number + b.number,
  interval: add(a.interval, b.interval),
});
export const difference = (a: Known, b: Known): Known => ({
  number: a.number - b.number,
  interval: subtract(a.interval, b.interval),
});
export const product = (a: Known, b: Known): Known => ({
  number: a.number * b.number,
  interval: multiply(a.interval, b.interval),
});
export const quotient = (a: Known, b: Known): Known => ({
  number: a.number / b.number,
  interval: divide(a.interval, b.interval),
});
export const constant = (number: number): Known => ({ number, interval: exactly(number) });
/** 1 + a growth rate. */
export const growth = (rate: Known): Known => sum(constant(1), rate);

/** Whether the observation only bounds its figure ("more than 1 trn"). */
export const isOneSided = ({ qualifier }: Observation): boolean =>
  qualifier === "more than" || qualifier === "less than";

/** A printed observation as an estimate of itself. */
export const published = (observation: Observation): Estimate => ({
  number: numberOf(observation),
  interval: intervalOf(observation),
  base: unitOf(observation.unit).base,
  status: observation.status,
  observations: [observation],
  how: "",
  lastDigit: unitOf(observation.unit).exponent - decimalsOf(observation.printed),
});

/** A number derived from others; `how` says by which operation. */
export const derived = (base: AnswerBase, known: Known, parts: readonly Estimate[], how: string): Estimate => ({
  ...known,
  base,
  status: "derived",
  observations: [...new Set(parts.flatMap(({ observations }) => observations))],
  how,
  lastDigit: lastKnownDigit(known),
});

/** The coarsest digit that half the interval's width still reaches: further digits are noise. */
function lastKnownDigit({ number, interval }: Known): number {
  const half = width(interval) / 2;
  if (Number.isFinite(half) && half > 0) return Math.ceil(Math.log10(half) - 1e-9);
  return number === 0 ? 0 : Math.floor(Math.log10(Math.abs(number))) - 2;
}

/** The narrowest of the ways to know something, to compute with; of equals the first, published before derived. */
export function sharpest(estimates: Iterable<Estimate>): Estimate | undefined {
  let best: Estimate | undefined;
  for (const estimate of estimates) if (!best || width(estimate.interval) < width(best.interval)) best = estimate;
  return best;
}

/** The first of the ways to know something: published before derived. */
export function first(estimates: Iterable<Estimate>): Estimate | undefined {
  for (const estimate of estimates) return estimate;
  return undefined;
}
