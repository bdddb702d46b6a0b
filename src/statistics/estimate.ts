/** Estimates: numbers with the interval that their digits allow and the observations they are derived from. */
import {
  add,
  countDecimals,
  divide,
  toPointInterval,
  computeInterval,
  memoizeByObject,
  multiply,
  parseNumber,
  subtract,
  getUnit,
  width,
  type Base,
  type Interval,
  type Observation,
} from "../dataset";
import type { Language } from "../language";
import type { Status } from "../query";
import type { Caveat } from "./messages.types";

/** Base units of published numbers, and those that only derived numbers have: percentage points, and an index. */
export type AnswerBase = Base | "pp" | "index";

/** A number with the interval in which its true value lies. */
export interface Bounded {
  readonly number: number;
  readonly interval: Interval;
}

export interface Estimate extends Bounded {
  readonly base: AnswerBase;
  readonly status: Status;
  /** The observations it is derived from; the observation itself if it is published. */
  readonly observations: readonly Observation[];
  /** The derivation, as a formula with its numbers; empty if the figure is published. */
  readonly describeMethod: (language: Language) => string;
  /** What its number does not tell. */
  readonly caveats: readonly Caveat[];
  /** Power of ten of the last significant digit, in base units: -3 for 16.6 %, 10 for 41.21 CNY trn. */
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
/** The number with its interval widened by an amount on both sides. */
export const widen = ({ number, interval }: Bounded, amount: number): Bounded => ({
  number,
  interval: add(interval, { low: -amount, high: amount }),
});
export const toConstant = (number: number): Bounded => ({ number, interval: toPointInterval(number) });
/** The growth factor 1 + r of a growth rate r, a fraction. */
export const toGrowthFactor = (rate: Bounded): Bounded => sum(toConstant(1), rate);

/** Whether the observation bounds its figure on one side only ("more than 1 trn"). */
export const isOneSided = ({ qualifier }: Observation): boolean =>
  qualifier === "more than" || qualifier === "less than";

const NO_CAVEATS: readonly Caveat[] = [];
const describeNothing = (): string => "";

/** What a published observation gives of its own figure. Few intervals are asked for, so each is computed on demand. */
class PublishedEstimate implements Estimate {
  readonly number: number;
  readonly base: AnswerBase;
  readonly status: Status;
  readonly observations: readonly Observation[];
  readonly describeMethod = describeNothing;
  readonly caveats = NO_CAVEATS;
  private known: Interval | undefined;

  constructor(private readonly observation: Observation) {
    this.number = parseNumber(observation);
    this.base = getUnit(observation.unit).base;
    this.status = observation.status;
    this.observations = [observation];
  }

  get interval(): Interval {
    return (this.known ??= computeInterval(this.observation));
  }

  get lastDigit(): number {
    return getUnit(this.observation.unit).exponent - countDecimals(this.observation.printed);
  }
}

/** The estimate that a published observation gives of its own figure. */
export const toEstimate = memoizeByObject((observation: Observation): Estimate => new PublishedEstimate(observation));

/** Of many derived estimates few are shown, so what only serves to show one is made on demand. */
class DerivedEstimate implements Estimate {
  readonly number: number;
  readonly interval: Interval;
  readonly status = "derived";

  constructor(
    readonly base: AnswerBase,
    bounded: Bounded,
    private readonly parts: readonly Estimate[],
    readonly describeMethod: (language: Language) => string,
    private readonly caveat: Caveat | undefined,
  ) {
    this.number = bounded.number;
    this.interval = bounded.interval;
  }

  get observations(): readonly Observation[] {
    return [...new Set(this.parts.flatMap(({ observations }) => observations))];
  }

  get caveats(): readonly Caveat[] {
    const own = this.caveat ? [this.caveat] : NO_CAVEATS;
    return [...new Set([...this.parts.flatMap(({ caveats }) => caveats), ...own])];
  }

  get lastDigit(): number {
    return this.base === "rank" ? 0 : findLastKnownDigit(this);
  }
}

/**
 * An estimate derived from others.
 * @param parts - the operands, whose observations the estimate cites.
 * @param describeMethod - makes the text of the operation, with its operands.
 * @param caveat - what the operation makes uncertain, beside the caveats of the operands.
 */
export const deriveEstimate = (
  base: AnswerBase,
  bounded: Bounded,
  parts: readonly Estimate[],
  describeMethod: (language: Language) => string,
  caveat?: Caveat,
): Estimate => new DerivedEstimate(base, bounded, parts, describeMethod, caveat);

/** The estimate with one more caveat. */
export function addCaveat(estimate: Estimate, caveat: Caveat): Estimate {
  const { number, interval, base, status, observations, describeMethod, caveats, lastDigit } = estimate;
  return {
    number,
    interval,
    base,
    status,
    observations,
    describeMethod,
    caveats: [...caveats, caveat],
    lastDigit,
  };
}

/** Power of ten of the last significant digit: digits below half the interval's width are noise. */
function findLastKnownDigit({ number, interval }: Bounded): number {
  const half = width(interval) / 2;
  if (Number.isFinite(half) && half > 0) return Math.ceil(Math.log10(half) - 1e-9);
  return number === 0 ? 0 : Math.floor(Math.log10(Math.abs(number))) - 2;
}

/** The estimate with the narrowest interval, for further computation; the first of equally narrow ones. */
export function findNarrowest(estimates: Iterable<Estimate>): Estimate | undefined {
  let best: Estimate | undefined;
  for (const estimate of estimates) if (!best || width(estimate.interval) < width(best.interval)) best = estimate;
  return best;
}

/** The first estimate, which is the published one if there is one. */
export function takeFirst(estimates: Iterable<Estimate>): Estimate | undefined {
  for (const estimate of estimates) return estimate;
  return undefined;
}
