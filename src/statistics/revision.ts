/**
 * How far customs revises figures after it first prints them. A figure that is put together from several releases
 * inherits the difference, which its bounds must allow for.
 *
 * Measured on the bulletin's tables of 249 economies, January 2024 to July 2026, by the size of the figure in yuan. Each
 * limit covers 95 of 100 cases of its size (of exports below 100 mn yuan 90; of the world all), rounded up:
 * - sums: the months as first printed against the year or year to date printed with the last of them (2,657 cases);
 * - earlier periods: a year to date against the year printed a month later, less that month (1,061 cases);
 * - the year before: a month's value as first printed against what the change printed a year later is reckoned on, of
 *   main commodities (6,046 cases).
 *
 * Quantities are those of some 300 main commodities, whose months were compared with printed years to date (598 cases),
 * and of the key commodities, of whose years to date 97 of 100 change by less than 0.5 % in a month (672 cases).
 */
import { getUnit, parseNumber, type Dataset, type Flow } from "../dataset";
import type { AnswerBase, Estimate } from "./estimate";

/** Limits by size, largest first, as shares of the figure. */
type Limits = readonly (readonly [from: number, share: number])[];

/**
 * What is revised: the sum of periods as first printed, the earlier period that a later one includes, or the value of the
 * year before as first printed.
 */
export type RevisedPart = "sum" | "earlier" | "year before";

// prettier-ignore
const VALUE_LIMITS: Readonly<Record<RevisedPart, Readonly<Record<"exports" | "imports", Limits>>>> = {
  sum: {
    exports: [[1e13, 0.0015], [1e9, 0.005], [1e8, 0.01], [0, 0.2]],
    imports: [[1e13, 0.0025], [1e12, 0.011], [1e11, 0.014], [1e10, 0.02], [1e9, 0.031], [0, 0.045]],
  },
  earlier: {
    exports: [[1e13, 0.0003], [1e12, 0.0007], [1e9, 0.0015], [1e8, 0.006], [0, 0.05]],
    imports: [[1e13, 0.0008], [1e10, 0.0035], [0, 0.009]],
  },
  "year before": {
    exports: [[1e10, 0.0085], [1e8, 0.021], [0, 0.14]],
    imports: [[1e11, 0.015], [1e10, 0.021], [0, 0.028]],
  },
};

const QUANTITY_LIMITS: Readonly<Record<RevisedPart, Readonly<Record<"exports" | "imports", number>>>> = {
  sum: { exports: 0.004, imports: 0.009 },
  earlier: { exports: 0.005, imports: 0.005 },
  "year before": { exports: 0.021, imports: 0.028 },
};

function findLimit(part: RevisedPart, direction: "exports" | "imports", base: AnswerBase, size: number): number {
  if (base !== "CNY" && base !== "USD") return QUANTITY_LIMITS[part][direction];
  return VALUE_LIMITS[part][direction].find(([from]) => size >= from)![1];
}

/** Whether figures may have been revised since their release; those of one vintage have not. */
export const mayBeRevised = ({ dataset }: { readonly dataset: Dataset }): boolean => dataset.vintage === "releases";

/**
 * The amount by which customs may have revised the figures that an estimate is put together from, in base units. A total
 * is revised with its imports, whose limits are the wider ones. A balance is as uncertain as the flows that it is the
 * difference of.
 */
export function computeRevisionAllowance(
  part: RevisedPart,
  base: AnswerBase,
  flow: Flow,
  estimates: readonly Estimate[],
): number {
  const allow = (direction: "exports" | "imports", numbers: readonly number[]): number => {
    const size = numbers.reduce((total, number) => total + Math.abs(number), 0);
    return size * findLimit(part, direction, base, size);
  };
  if (flow === "exports")
    return allow(
      "exports",
      estimates.map(({ number }) => number),
    );
  if (flow !== "balance")
    return allow(
      "imports",
      estimates.map(({ number }) => number),
    );
  const observations = estimates
    .flatMap((estimate) => estimate.observations)
    .filter(({ unit }) => getUnit(unit).base === base);
  const [exports, others] = [true, false].map((isExports) =>
    observations.filter((one) => (one.flow === "exports") === isExports).map(parseNumber),
  );
  return allow("exports", exports!) + allow("imports", others!);
}
