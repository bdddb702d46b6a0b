/**
 * Excel number formats (en-US codes): digits that are known and that people read, scaled to thousands, millions and so
 * on. The cell keeps the number with all its digits.
 */
import type { RequestedUnit } from "../query";
import { countDecimalsAt, chooseScale, NUMBER_WORDS, type Answer, type AnswerBase } from "../statistics";
import type { FormattedCell } from "./cell";
import type { Language } from "../language";

const formatZeros = (decimals: number, whole = "0"): string =>
  decimals > 0 ? `${whole}.${"0".repeat(decimals)}` : whole;

/**
 * Zeros for a number at the scale 10^exponent. Each comma after the digits divides by a thousand; at a scale between, such
 * as 10^8, the number is divided to its last decimal and a literal point stands before the decimals: `0\\.00,,` is in 亿.
 * There the decimals are those that a thousand's power leaves: 2 or 5 of 亿, 1 or 4 of 万.
 */
function formatScaledZeros(exponent: number, decimals: number): string {
  if (exponent % 3 === 0) return `${formatZeros(decimals)}${",".repeat(exponent / 3)}`;
  const whole = Math.min(Math.floor(exponent / 3), Math.ceil((exponent - decimals) / 3));
  return `0\\.${"0".repeat(exponent - whole * 3)}${",".repeat(whole)}`;
}

/** The decimals that are shown of a number of this size by its base unit; of a price, those of its first four digits. */
export function getMostDecimals(base: AnswerBase, size = 1): number {
  if (base === "ratio" || base === "pp") return 1;
  if (base === "CNY" || base === "USD") return 2;
  return base.includes("/") && size > 0 ? Math.max(2, 3 - Math.floor(Math.log10(size))) : 3;
}

/**
 * The decimals to show at the scale 10^exponent: those of a rate always, since customs prints them so; otherwise those
 * that are known, more than the most for a small number, which else would show as 0.
 */
function countShownDecimals(number: number, base: AnswerBase, exponent: number, lastDigit: number): number {
  if (base === "ratio" && (number === 0 || Math.abs(number) >= SMALLEST_RATE)) return getMostDecimals(base);
  const size = Math.abs(number) / 10 ** exponent;
  const toFirstDigit = size > 0 && size < 1 ? Math.ceil(-Math.log10(size)) : 0;
  return Math.min(countDecimalsAt(exponent, lastDigit), Math.max(getMostDecimals(base, size), toFirstDigit));
}

/** A rate below this would show as 0.0%, as if nothing had changed. */
const SMALLEST_RATE = 0.0005;

/** Counts the decimals to show of a number at the scale 10^exponent. */
type CountDecimals = (exponent: number) => number;

/** Chooses the format of a number in base units. */
function chooseNumberFormat(
  number: number,
  base: AnswerBase,
  countDecimals: CountDecimals,
  language: Language,
): string {
  if (base === "ratio") return `${formatZeros(countDecimals(-2))}%`;
  if (base === "pp") return `${formatZeros(countDecimals(0))}"${NUMBER_WORDS[language].points}"`;
  if (base === "rank") return "0";
  if (base.includes("/")) return formatZeros(countDecimals(0), "#,##0");
  const { exponent, label } = chooseScale(number, base, language);
  const digits = formatScaledZeros(exponent, countDecimals(exponent));
  return `${digits}${label && `"${NUMBER_WORDS[language].space}${label}"`}`;
}

/** A cell in base units, shown scaled. */
export const toBaseUnitCell = (answer: Answer, language: Language): FormattedCell => ({
  number: answer.number,
  format: chooseNumberFormat(
    answer.number,
    answer.base,
    (exponent) => countShownDecimals(answer.number, answer.base, exponent, answer.lastDigit),
    language,
  ),
  answer,
});

/** Shifts the decimal digits: 0.0929 in thousandths is 92.9, where floating-point division gives 92.89999999999999. */
function divideByPowerOfTen(number: number, exponent: number): number {
  const [digits, power = "0"] = String(number).split("e");
  return Number(`${digits}e${Number(power) - exponent}`);
}

/** A cell in the unit asked for; a unit without a scale is the base unit, which is shown scaled. */
export function toUnitCell(
  answer: Answer,
  unit: Pick<RequestedUnit, "exponent" | "scaled">,
  language: Language,
): FormattedCell {
  if (!unit.scaled) return toBaseUnitCell(answer, language);
  const decimals = countShownDecimals(answer.number, answer.base, unit.exponent, answer.lastDigit);
  return { number: divideByPowerOfTen(answer.number, unit.exponent), format: formatZeros(decimals, "#,##0"), answer };
}

/** The decimals by which bounds may be more exact than the answer that they bound. */
const MORE_OF_BOUNDS = 3;

/** The cells of the ends of an interval, with enough digits to tell them apart where these are not too many to read. */
export function toBoundCells(
  low: number,
  high: number,
  base: AnswerBase,
  language: Language,
): [FormattedCell, FormattedCell] {
  const half = (high - low) / 2;
  const size = Math.max(...[low, high].filter(Number.isFinite).map(Math.abs), 0);
  const lastDigit =
    Number.isFinite(half) && half > 0 ? Math.floor(Math.log10(half)) : Math.floor(Math.log10(size || 1)) - 1;
  const end = (number: number) => ({
    number,
    format: chooseNumberFormat(
      size,
      base,
      (exponent) => Math.min(countDecimalsAt(exponent, lastDigit), getMostDecimals(base, size) + MORE_OF_BOUNDS),
      language,
    ),
  });
  return [end(low), end(high)];
}
