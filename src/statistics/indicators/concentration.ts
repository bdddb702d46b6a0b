/** How concentrated trade is on few partners or products. */
import type { Language } from "../../language";
import type { Answer } from "../answer";
import { deriveEstimate, type Bounded, type Estimate } from "../estimate";
import type { TableRow } from "../tables";
import { INDICATOR_MESSAGES } from "./messages";

/** The rows whose value is known, with their values. */
function listValues(rows: readonly TableRow[]): Answer[] {
  return rows.flatMap((row) => {
    const value = row.getAnswer("value");
    return value && value.number > 0 ? [value] : [];
  });
}

/** The most that is left of the whole, which partners or products have that are not listed. */
const computeMostLeft = (values: readonly Answer[], whole: Answer): number =>
  Math.max(0, whole.interval.high - values.reduce((total, { interval }) => total + interval.low, 0));

/**
 * The sum of squared shares. What is not listed counts as spread over many at the lower bound, and as one's at the upper.
 * @returns undefined where nothing is listed.
 */
function sumSquaredShares(values: readonly Answer[], whole: Answer): Bounded | undefined {
  if (values.length === 0 || whole.number <= 0) return undefined;
  const rest = computeMostLeft(values, whole);
  const square = (share: number): number => Math.min(1, share) ** 2;
  const sum = (get: (answer: Answer) => number): number =>
    values.reduce((total, answer) => total + square(get(answer)), 0);
  const low = sum(({ interval }) => Math.max(0, interval.low) / whole.interval.high);
  const high = sum(({ interval }) => interval.high / whole.interval.low) + square(rest / whole.interval.low);
  return { number: sum(({ number }) => number / whole.number), interval: { low, high: Math.min(1, high) } };
}

/** The index with 0 for equal shares of all and 1 for one that has everything. */
function normalise({ number, interval }: Bounded, count: number): Bounded {
  const equal = Math.sqrt(1 / count);
  const scale = (sum: number): number => (count > 1 ? Math.max(0, (Math.sqrt(sum) - equal) / (1 - equal)) : 1);
  return { number: scale(number), interval: { low: scale(interval.low), high: scale(interval.high) } };
}

/**
 * The Hirschman-Herfindahl index of the rows of a table.
 * @param whole - the value of all of them together, as published.
 * @param isNormalised - as UNCTAD has it, see {@link INDICATORS}.
 */
export function deriveConcentration(
  rows: readonly TableRow[],
  whole: Answer,
  isNormalised: boolean,
): Estimate | undefined {
  const values = listValues(rows);
  const sum = sumSquaredShares(values, whole);
  if (!sum) return undefined;
  const index = isNormalised ? normalise(sum, values.length) : sum;
  const describe = (language: Language): string =>
    INDICATOR_MESSAGES[language].squaredShares(values.length, isNormalised);
  return deriveEstimate("index", index, [whole, ...values], describe);
}
