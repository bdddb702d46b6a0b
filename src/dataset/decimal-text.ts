/** Decimal text as releases publish it: its number in base units and the interval that its digits allow. */
import type { Interval } from "./interval";
import type { Observation } from "./types";
import { getUnit } from "./units";

const DECIMAL_TEXT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Whether the text is a decimal number such as `-16.9`: optional minus, digits, optional fraction, no separators. */
export const isDecimalText = (text: string): boolean => DECIMAL_TEXT.test(text);

/**
 * The most digits of a decimal text, before and after its point. A double holds about 17; whatever is computed from 30
 * digits in the largest unit is still far from the largest double.
 */
export const MAX_DIGITS = 30;

export const countDigits = (text: string): number => text.replace(/\D/g, "").length;

/**
 * The number of an observation in base units. The unit's exponent is applied to the text, so `41.21 CNY trn` is
 * exactly 41210000000000 and `16.6 %` is the double nearest to 0.166.
 */
export function parseNumber(observation: Pick<Observation, "printed" | "unit">): number {
  return Number(`${observation.printed}e${getUnit(observation.unit).exponent}`);
}

/**
 * The interval that the published digits allow, in base units: plus or minus half a unit of the last digit, for a sum as
 * many times as it has terms. It is
 * unbounded above for `more than` and below for `less than`; a rank is exact.
 * @throws Error if the text is not decimal, which validated data excludes.
 */
export function computeInterval(
  observation: Pick<Observation, "printed" | "unit" | "qualifier"> & { readonly terms?: number },
): Interval {
  const { base, exponent } = getUnit(observation.unit);
  const number = parseNumber(observation);
  if (observation.qualifier === "more than") return { low: number, high: Infinity };
  if (observation.qualifier === "less than") return { low: -Infinity, high: number };
  if (base === "rank") return { low: number, high: number };
  const match = DECIMAL_TEXT.exec(observation.printed);
  if (!match) throw new Error(`'${observation.printed}' is not a printed number such as -16.9.`);
  const [, sign, whole, fraction = ""] = match;
  const text = `${sign}${whole}${fraction}0`;
  const power = exponent - fraction.length - 1;
  const half = 5 * (observation.terms ?? 1);
  // A double holds integers of so many digits exactly.
  if (text.length <= 15)
    return { low: Number(`${Number(text) - half}e${power}`), high: Number(`${Number(text) + half}e${power}`) };
  const tenths = BigInt(text);
  return { low: Number(`${tenths - BigInt(half)}e${power}`), high: Number(`${tenths + BigInt(half)}e${power}`) };
}

/** Number of decimals in decimal text, to show a number as its release does. */
export const countDecimals = (digits: string): number => DECIMAL_TEXT.exec(digits)?.[3]?.length ?? 0;
