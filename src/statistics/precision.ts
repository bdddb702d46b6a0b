/** Whether a derived figure is known well enough to be of use. */
import { width } from "../dataset";
import type { Estimate } from "./estimate";

/** `rough`: right, but only its size is known. `useless`: the digits allow almost anything. */
export type Precision = "sharp" | "rough" | "useless";

interface Limits {
  readonly rough: number;
  readonly useless: number;
}

// Half the width of the interval: of values, quantities and prices as a part of the number; of changes and
// contributions in points, since a change near nought is known as well as any other.
const RELATIVE: Limits = { rough: 0.05, useless: 0.5 };
const CHANGES: Limits = { rough: 0.02, useless: 0.25 };
const POINTS: Limits = { rough: 0.5, useless: 5 };

/** How well an estimate is known; what is printed is taken as it is. */
export function classifyPrecision({ status, base, number, interval }: Estimate, isChange: boolean): Precision {
  if (status !== "derived" || base === "rank") return "sharp";
  const half = width(interval) / 2;
  const limits = isChange ? CHANGES : base === "pp" ? POINTS : RELATIVE;
  const error = limits === RELATIVE ? half / Math.abs(number) : half;
  // Nothing known at all (NaN, infinite) is useless too.
  if (!(error <= limits.useless)) return "useless";
  return error > limits.rough ? "rough" : "sharp";
}
