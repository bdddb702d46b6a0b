/** Excel number formats (en-US codes): only the digits that are known, scaled to thousands, millions and so on. */
import type { RequestedUnit } from "../query";
import { countDecimalsAt, chooseScale, type Answer, type AnswerBase } from "../statistics";
import type { FormattedCell } from "./cell";

const formatZeros = (decimals: number, whole = "0"): string =>
  decimals > 0 ? `${whole}.${"0".repeat(decimals)}` : whole;

/** Chooses the format of a number in base units whose last known digit is at 10^lastDigit. */
function chooseNumberFormat(number: number, base: AnswerBase, lastDigit: number): string {
  if (base === "ratio") return `${formatZeros(countDecimalsAt(-2, lastDigit))}%`;
  if (base === "pp") return `${formatZeros(countDecimalsAt(0, lastDigit))}" pp"`;
  if (base === "rank") return "0";
  if (base.includes("/")) return formatZeros(countDecimalsAt(0, lastDigit), "#,##0");
  const { exponent, label } = chooseScale(number, base);
  // In a format, each comma after the digits divides the number by a thousand.
  return `${formatZeros(countDecimalsAt(exponent, lastDigit))}${",".repeat(exponent / 3)}${label && `" ${label}"`}`;
}

/** A cell in base units, shown scaled. */
export const toBaseUnitCell = (answer: Answer): FormattedCell => ({
  number: answer.number,
  format: chooseNumberFormat(answer.number, answer.base, answer.lastDigit),
  answer,
});

/** Shifts the decimal digits: 0.0929 in thousandths is 92.9, where floating-point division gives 92.89999999999999. */
function divideByPowerOfTen(number: number, exponent: number): number {
  const [digits, power = "0"] = String(number).split("e");
  return Number(`${digits}e${Number(power) - exponent}`);
}

/** A cell in the unit asked for; a unit without a scale is the base unit, which is shown scaled. */
export function toUnitCell(answer: Answer, unit: Pick<RequestedUnit, "exponent" | "scaled">): FormattedCell {
  if (!unit.scaled) return toBaseUnitCell(answer);
  const decimals = countDecimalsAt(unit.exponent, answer.lastDigit);
  return { number: divideByPowerOfTen(answer.number, unit.exponent), format: formatZeros(decimals, "#,##0"), answer };
}

/** The cells of the ends of an interval, with enough digits to tell them apart. */
export function toBoundCells(low: number, high: number, base: AnswerBase): [FormattedCell, FormattedCell] {
  const half = (high - low) / 2;
  const size = Math.max(...[low, high].filter(Number.isFinite).map(Math.abs), 0);
  const lastDigit =
    Number.isFinite(half) && half > 0 ? Math.floor(Math.log10(half)) : Math.floor(Math.log10(size || 1)) - 1;
  const end = (number: number) => ({ number, format: chooseNumberFormat(size, base, lastDigit) });
  return [end(low), end(high)];
}
