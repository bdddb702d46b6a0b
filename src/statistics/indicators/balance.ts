/** Indicators of exports beside imports, each from their ratio, so that every published number counts once. */
import type { Interval } from "../../dataset";
import type { Language } from "../../language";
import type { Answer } from "../answer";
import { deriveEstimate, quotient, type Bounded, type Estimate } from "../estimate";
import { describeFlows } from "./describe";

const map = (ratio: Bounded, compute: (ratio: number) => number): Bounded => {
  const ends = [compute(ratio.interval.low), compute(ratio.interval.high)];
  return { number: compute(ratio.number), interval: { low: Math.min(...ends), high: Math.max(...ends) } };
};

/** Exports / imports. */
export function deriveCoverage(exports: Answer, imports: Answer): Estimate | undefined {
  if (imports.number <= 0) return undefined;
  return deriveEstimate("index", quotient(exports, imports), [exports, imports], (language) =>
    describeFlows("coverage", exports, imports, language),
  );
}

/** (exports - imports) / (exports + imports) by the ratio of the two, or undefined where neither is traded. */
function computeNormalisedBalance(exports: Answer, imports: Answer): Bounded | undefined {
  if (imports.number > 0) return map(quotient(exports, imports), (ratio) => (ratio - 1) / (ratio + 1));
  return exports.number > 0 ? { number: 1, interval: { low: 1, high: 1 } } : undefined;
}

const derive = (
  kind: "normalised balance" | "intra-industry trade",
  result: Bounded | undefined,
  exports: Answer,
  imports: Answer,
): Estimate | undefined =>
  result &&
  deriveEstimate("ratio", result, [exports, imports], (language: Language) =>
    describeFlows(kind, exports, imports, language),
  );

export const deriveNormalisedBalance = (exports: Answer, imports: Answer): Estimate | undefined =>
  derive("normalised balance", computeNormalisedBalance(exports, imports), exports, imports);

/** 1 - |normalised balance|. */
export function deriveIntraIndustryTrade(exports: Answer, imports: Answer): Estimate | undefined {
  const balance = computeNormalisedBalance(exports, imports);
  const size = balance && computeSize(balance);
  const result = size && {
    number: 1 - size.number,
    interval: { low: 1 - size.interval.high, high: 1 - size.interval.low },
  };
  return derive("intra-industry trade", result, exports, imports);
}

/** The absolute value. */
function computeSize({ number, interval: { low, high } }: Bounded): Bounded {
  const interval: Interval = {
    low: low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)),
    high: Math.max(Math.abs(low), Math.abs(high)),
  };
  return { number: Math.abs(number), interval };
}
