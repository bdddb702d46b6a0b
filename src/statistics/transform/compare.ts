/** Numbers that are relative to another period: the change on the period before, and an index. */
import { toMonthRange, type Period } from "../../query";
import type { Language } from "../../language";
import { deriveEstimate, difference, product, quotient, toConstant, type Bounded, type Estimate } from "../estimate";
import { toAnswer } from "../answer";
import { findFigure, toQuery, type Figures } from "./figures";
import { TRANSFORM_MESSAGES } from "./messages";
import { toMissing, type Point } from "./point";
import { describePart } from "./sum-months";
import type { Frequency } from "../../query/transformation";
import { localize } from "../../language";

const countMonths = (period: Period): number => {
  const { first, last } = toMonthRange(period);
  return last - first + 1;
};

/** Two periods with their figures, as average months where the periods have different lengths. */
interface Comparison {
  readonly ratio: Bounded;
  readonly parts: readonly [now: Estimate, before: Estimate];
  readonly describe: (language: Language) => string;
}

/** @returns the place without a number where a figure is missing, or the earlier one is not positive. */
function compare(figures: Figures, period: Period, reference: Period): Comparison | Point {
  const now = findFigure(figures, period);
  if (!now) return toMissing(period);
  const before = findFigure(figures, reference);
  if (!before) return toMissing(reference);
  if (!(before.interval.low > 0)) return { remarks: [{ kind: "baseless", period: reference }] };
  const [months, referenceMonths] = [countMonths(period), countMonths(reference)];
  // A unit value is an average already.
  const isAveraged = months !== referenceMonths && figures.measure !== "unit value";
  const average = (one: Estimate, count: number): Bounded => (isAveraged ? quotient(one, toConstant(count)) : one);
  const describe = (one: Estimate, of: Period, count: number, language: Language): string =>
    describePart(of, one, language) + (isAveraged && count > 1 ? ` / ${count}` : "");
  return {
    ratio: quotient(average(now, months), average(before, referenceMonths)),
    parts: [now, before],
    describe: (language) => {
      const [a, b] = [describe(now, period, months, language), describe(before, reference, referenceMonths, language)];
      return isAveraged ? `(${a}) / (${b})` : `${a} / ${b}`;
    },
  };
}

/** The change on the period before, as a fraction. */
export function computeChangeOnPeriodBefore(
  figures: Figures,
  period: Period,
  before: Period,
  frequency: Frequency,
): Point {
  const comparison = compare(figures, period, before);
  if (!("ratio" in comparison)) return comparison;
  const { ratio, parts, describe } = comparison;
  const estimate = deriveEstimate(
    "ratio",
    difference(ratio, toConstant(1)),
    parts,
    (language) => `${describe(language)} - 1`,
  );
  const name = localize((language) => TRANSFORM_MESSAGES[language].changes[frequency](figures.measure));
  return toPoint(figures, period, before, estimate, name);
}

/** The figure in percent of that of the base, which is 100 exactly. */
export function computeIndex(figures: Figures, period: Period, base: Period): Point {
  const comparison = compare(figures, period, base);
  if (!("ratio" in comparison)) return comparison;
  const { ratio, parts, describe } = comparison;
  const estimate = deriveEstimate(
    "index",
    period === base ? toConstant(100) : product(ratio, toConstant(100)),
    parts,
    (language) => `${describe(language)} × 100`,
  );
  const name = localize((language) => TRANSFORM_MESSAGES[language].index(figures.measure, base));
  return toPoint(figures, period, base, estimate, name);
}

function toPoint(
  figures: Figures,
  period: Period,
  reference: Period,
  estimate: Estimate,
  name: Parameters<typeof toAnswer>[3],
): Point {
  const answer = toAnswer(estimate, toQuery(figures, period), figures.measure, name);
  return answer ? { answer, remarks: [] } : { remarks: [{ kind: "baseless", period: reference }] };
}
