/** A number as a person typed it: its digits say how exact it is. */
import type { Interval } from "../../dataset";

export interface TypedNumber {
  readonly number: number;
  /** Power of ten of the last digit: -1 for 6.8. */
  readonly lastDigit: number;
}

/** Digits beyond these come from a calculation in binary numbers. */
const MOST_DIGITS = 12;

const DECIMAL = /^[+-]?(\d+)(?:\.(\d+))?$/;

/** A number in plain digits. */
const toPlainDigits = (number: number): string =>
  Number(number.toPrecision(MOST_DIGITS)).toLocaleString("en-US", {
    useGrouping: false,
    maximumSignificantDigits: MOST_DIGITS,
  });

/** The text with a minus sign, as accountants and Chinese tables write it, and without separators. */
const toPlainText = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/^\((.*)\)(%?)$/, "-$1$2")
    .replace(/^[−–]/, "-");

/** Reads the number of a cell; a percentage in words is the fraction. Undefined for what is no number. */
export function readTypedNumber(cell: string | number): TypedNumber | undefined {
  const text = typeof cell === "number" ? toPlainDigits(cell) : toPlainText(cell);
  const digits = text.replace(/%$/, "");
  const match = DECIMAL.exec(digits);
  if (!match) return undefined;
  const typed = { number: Number(digits), lastDigit: 0 - (match[2]?.length ?? 0) };
  return digits === text ? typed : scaleTyped(typed, -2);
}

/** The number times 10^exponent. */
export const scaleTyped = ({ number, lastDigit }: TypedNumber, exponent: number): TypedNumber => ({
  number: Number(`${number}e${exponent}`),
  lastDigit: lastDigit + exponent,
});

/** The numbers that are written with these digits. */
export function toTypedInterval({ number, lastDigit }: TypedNumber): Interval {
  const half = 10 ** lastDigit / 2;
  return { low: number - half, high: number + half };
}

/** The digits that count, without zeros at the beginning. */
export const listDigits = ({ number, lastDigit }: TypedNumber): string =>
  String(Math.round(Math.abs(number) * 10 ** -lastDigit));

/** A whole number whose zeros at the end may stand for rounding: 6,820 as to the tens. Undefined where there are none. */
export function roundTyped({ number, lastDigit }: TypedNumber): TypedNumber | undefined {
  const zeros = /[1-9]\d+?(0+)$/.exec(listDigits({ number, lastDigit }))?.[1]?.length ?? 0;
  return lastDigit >= 0 && zeros > 0 ? { number, lastDigit: lastDigit + zeros } : undefined;
}
