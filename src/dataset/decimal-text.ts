/** A printed figure: its number in base units and the interval its digits allow. */
import type { Interval } from "./interval";
import type { Observation } from "./types";
import { getUnit } from "./units";

const DECIMAL_TEXT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Whether the text is a number as releases print it, `-16.9`: digits, a point, a leading minus; no separators. */
export const isDecimalText = (text: string): boolean => DECIMAL_TEXT.test(text);

/**
 * The number an observation prints, in base units. Scaling moves the decimal point in the text, so
 * `41.21 CNY trn` is exactly 41210000000000 and `16.6 %` is the double nearest to 0.166.
 */
export function parseNumber(observation: Pick<Observation, "printed" | "unit">): number {
  return Number(`${observation.printed}e${getUnit(observation.unit).exponent}`);
}

/**
 * The interval that the printed digits allow, in base units: half a unit of the last digit either
 * way; open upwards for `more than`, downwards for `less than`; a rank is exact.
 */
export function computeInterval(observation: Pick<Observation, "printed" | "unit" | "qualifier">): Interval {
  const { base, exponent } = getUnit(observation.unit);
  const number = parseNumber(observation);
  if (observation.qualifier === "more than") return { low: number, high: Infinity };
  if (observation.qualifier === "less than") return { low: -Infinity, high: number };
  if (base === "rank") return { low: number, high: number };
  const match = DECIMAL_TEXT.exec(observation.printed);
  if (!match) throw new Error(`'${observation.printed}' is not a printed number such as -16.9.`);
  const [, sign, whole, fraction = ""] = match;
  const tenths = BigInt(`${whole}${fraction}0`) * (sign ? -1n : 1n);
  const power = exponent - fraction.length - 1;
  return { low: Number(`${tenths - 5n}e${power}`), high: Number(`${tenths + 5n}e${power}`) };
}

/** Decimals as printed, for showing the number the way its release did. */
export const countDecimals = (digits: string): number => DECIMAL_TEXT.exec(digits)?.[3]?.length ?? 0;
