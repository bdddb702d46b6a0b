/** Classifies how precise a derived figure is. */
import { width } from "../dataset";
import type { AnswerBase, Estimate } from "./estimate";

/** `rough`: correct, but only to its order of magnitude. `useless`: the interval is too wide to say anything. */
export type Precision = "sharp" | "rough" | "useless";

interface Limits {
  readonly rough: number;
  readonly useless: number;
}

// Limits on half the width of the interval: relative to the number for values, quantities and prices; absolute for
// changes (fractions) and contributions (percentage points), since a change near zero is as precise as any other.
const RELATIVE: Limits = { rough: 0.05, useless: 0.5 };
const CHANGES: Limits = { rough: 0.02, useless: 0.25 };
const POINTS: Limits = { rough: 0.5, useless: 5 };

/** What an error is relative to. That of the share or ratio of a nil, which is never exact, is to a hundredth. */
const getSize = (number: number, base: AnswerBase): number =>
  number === 0 && (base === "ratio" || base === "index") ? 0.01 : Math.abs(number);

/** The precision of an estimate; published figures and ranks are always `sharp`. */
export function classifyPrecision({ status, base, number, interval }: Estimate, isChange: boolean): Precision {
  if (status !== "derived" || base === "rank") return "sharp";
  const half = width(interval) / 2;
  const limits = isChange ? CHANGES : base === "pp" ? POINTS : RELATIVE;
  // An exact number is precise whatever its size: a sum of nils is a nil.
  const error = limits === RELATIVE && half > 0 ? half / getSize(number, base) : half;
  // Negated, so that NaN is useless too.
  if (!(error <= limits.useless)) return "useless";
  return error > limits.rough ? "rough" : "sharp";
}
