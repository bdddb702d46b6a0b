/** A waterfall as stacked bars: each step starts where the one before it ends, on either side of zero. */
import type { WaterfallColumn } from "./column-key";

/** One bar: a step by some points, or the whole, which starts at zero. */
export interface Step {
  /** Without a figure it has no length. */
  readonly points: number | null;
  readonly isTotal: boolean;
}

/** The lengths that are stacked for one bar: those below zero are negative. */
export type StepParts = Readonly<Record<WaterfallColumn, number>>;

const NO_PARTS: StepParts = { "step base": 0, rise: 0, "rise below": 0, fall: 0, "fall below": 0, "step total": 0 };

/** The parts of the bars, from the first step, which starts at zero. */
export function stackSteps(steps: readonly Step[]): StepParts[] {
  let end = 0;
  return steps.map(({ points, isTotal }) => {
    if (isTotal) return { ...NO_PARTS, "step total": points ?? 0 };
    const start = end;
    end += points ?? 0;
    const above = Math.max(0, end) - Math.max(0, start);
    const below = Math.min(0, end) - Math.min(0, start);
    return {
      "step base": Math.max(0, Math.min(start, end)) + Math.min(0, Math.max(start, end)),
      rise: Math.max(0, above),
      "rise below": -Math.max(0, below) + 0,
      fall: Math.max(0, -above),
      "fall below": Math.min(0, below),
      "step total": 0,
    };
  });
}

/**
 * The same in formulas.
 * @param own The cell with the points of the step.
 * @param upTo The cells with the points of the steps up to this one.
 */
export function buildStepFormula(column: WaterfallColumn, isTotal: boolean, own: string, upTo: string): string {
  if (column === "step total") return isTotal ? `=N(${own})` : "=0";
  if (isTotal) return "=0";
  const end = `SUM(${upTo})`;
  const start = `SUM(${upTo})-N(${own})`;
  const above = `MAX(0,${end})-MAX(0,${start})`;
  const below = `MIN(0,${end})-MIN(0,${start})`;
  switch (column) {
    case "step base":
      return `=MAX(0,MIN(${start},${end}))+MIN(0,MAX(${start},${end}))`;
    case "rise":
      return `=MAX(0,${above})`;
    case "rise below":
      return `=-MAX(0,${below})`;
    case "fall":
      return `=MAX(0,-(${above}))`;
    case "fall below":
      return `=MIN(0,${below})`;
  }
}
