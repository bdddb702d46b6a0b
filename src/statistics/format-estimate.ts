/** Formats numbers for methods, citations and messages: "41.21 trn CNY", "16.6%", "-1.9 pp"; "41.21万亿元". */
import type { Currency, Interval, QuantityBase } from "../dataset";
import { localize, type Language, type LocalizedText } from "../language";
import type { AnswerBase, Estimate } from "./estimate";
import { NUMBER_WORDS } from "./number-words";
import {
  chooseRounding,
  chooseScale,
  divideByPowerOfTen,
  groupThousands,
  isGrouped,
  roundHalfUp,
  type Rounding,
} from "./rounding";

type Shown = Pick<Estimate, "number" | "base" | "lastDigit">;

/** The name of the unit after a scaled number; empty where the scale names it. */
function formatUnit(base: AnswerBase, language: Language): string {
  const { units, price } = NUMBER_WORDS[language];
  if (base === "kg") return "";
  const [money, unit] = base.split("/") as [Currency, QuantityBase?];
  return unit ? price(units[money], units[unit]) : units[money];
}

/** The name of a unit in every language. */
export const getUnitName = (unit: Currency | QuantityBase): LocalizedText =>
  localize((language) => NUMBER_WORDS[language].units[unit]);

/** The digits of a scaled number with its scale and unit. */
function addUnit(digits: string, base: AnswerBase, label: string, language: Language): string {
  const words = NUMBER_WORDS[language];
  if (base === "ratio") return `${digits}%`;
  if (base === "pp") return `${digits}${words.points}`;
  if (base === "rank" || base === "index") return digits;
  return [digits, label, formatUnit(base, language)].filter(Boolean).join(words.space);
}

const formatDigits = (number: number, { exponent, decimals, grouped }: Omit<Rounding, "label">): string => {
  const digits = roundHalfUp(divideByPowerOfTen(number, exponent), decimals);
  return grouped ? groupThousands(digits) : digits;
};

/** The number as it is shown everywhere, see {@link chooseRounding}, with scale and unit. */
export function formatEstimate(estimate: Shown, language: Language): string {
  const rounding = chooseRounding(estimate, language);
  return addUnit(formatDigits(estimate.number, rounding), estimate.base, rounding.label, language);
}

/** The number of digits that a double holds for certain. */
const DOUBLE_DIGITS = 15;

/**
 * The number as a derivation uses it: all digits of a published figure; of a derived one two more than are known, so that
 * whoever computes with them gets the result within its bounds.
 */
export function formatOperand(operand: Shown & Pick<Estimate, "status">, language: Language): string {
  const { number, base, status, lastDigit } = operand;
  const { exponent, label } = chooseScale(number, base, language);
  const wanted = exponent - lastDigit + (status === "derived" ? 2 : 0);
  const wholeDigits = Math.max(1, Math.floor(Math.log10(Math.abs(number) || 1)) - exponent + 1);
  const decimals = Math.min(Math.max(0, wanted), Math.max(0, DOUBLE_DIGITS - wholeDigits));
  const digits = formatDigits(number, { exponent, decimals, grouped: isGrouped(exponent, base) });
  return addUnit(status === "derived" ? dropZeros(digits) : digits, base, label, language);
}

/** Drops zeros at the end of the decimals but for the first two. */
const dropZeros = (digits: string): string => digits.replace(/(\.\d\d\d*?)0+$/, "$1");

/** The decimals by which the ends of an interval may be more exact than the number that they bound. */
const MORE_OF_BOUNDS = 3;

/** A number rounded towards the outside of an interval: down at its lower end, up at its upper one. */
function roundOutward(number: number, decimals: number, direction: -1 | 1): number {
  const rounded = Number(roundHalfUp(number, decimals));
  const step = 10 ** -decimals;
  const isInside = direction * (number - rounded) > step * 1e-6;
  return isInside ? Number(roundHalfUp(rounded + direction * step, decimals)) : rounded;
}

/**
 * The interval of an estimate, one digit beyond what is known, rounded outward: "6.93 trn CNY to 6.97 trn CNY". It agrees
 * with the number as it is shown; where that lies outside since more digits are known than are shown, these stand before:
 * "13.03% (13.02% to 13.04%)".
 */
export function formatInterval(estimate: Shown & { readonly interval: Interval }, language: Language): string {
  const { number, base, lastDigit, interval } = estimate;
  const { interval: join, open } = NUMBER_WORDS[language];
  const rounding = chooseRounding(estimate, language);
  const { exponent, decimals: shownDecimals, label } = rounding;
  const decimals = Math.min(Math.max(exponent - lastDigit + 1, shownDecimals), shownDecimals + MORE_OF_BOUNDS);
  const format = (scaled: number): string => {
    const digits = roundHalfUp(scaled, decimals);
    return addUnit(rounding.grouped ? groupThousands(digits) : digits, base, label, language);
  };
  const [low, high] = ([-1, 1] as const).map((direction) =>
    roundOutward(divideByPowerOfTen(direction < 0 ? interval.low : interval.high, exponent), decimals, direction),
  ) as [number, number];
  const ends = join(
    Number.isFinite(interval.low) ? format(low) : open,
    Number.isFinite(interval.high) ? format(high) : open,
  );
  const scaled = divideByPowerOfTen(number, exponent);
  const shown = Number(roundHalfUp(scaled, shownDecimals));
  return low <= shown && shown <= high ? ends : `${format(scaled)} (${ends})`;
}
