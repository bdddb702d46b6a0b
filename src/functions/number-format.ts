/**
 * Excel number formats (en-US codes) of the one rounding of every number. The cell keeps the number with all its digits.
 */
import type { Language } from "../language";
import type { RequestedUnit } from "../query";
import {
  chooseRounding,
  countShownDecimals,
  divideByPowerOfTen,
  NUMBER_WORDS,
  type Answer,
  type AnswerBase,
  type Rounding,
} from "../statistics";
import type { AnsweredCell, FormattedCell } from "./cell";

const formatZeros = (decimals: number, whole = "0"): string =>
  decimals > 0 ? `${whole}.${"0".repeat(decimals)}` : whole;

/**
 * Zeros for a number at the scale 10^exponent. Each comma after the digits divides by a thousand; at a scale between, such
 * as 10^8, the number is divided to its last decimal and a literal point stands before the decimals: `0\.00,,` is in 亿.
 */
function formatScaledZeros({ exponent, decimals, grouped }: Rounding): string {
  if (exponent % 3 === 0) return `${formatZeros(decimals, grouped ? "#,##0" : "0")}${",".repeat(exponent / 3)}`;
  return `0\\.${"0".repeat(decimals)}${",".repeat((exponent - decimals) / 3)}`;
}

function toNumberFormat(rounding: Rounding, base: AnswerBase, language: Language): string {
  const words = NUMBER_WORDS[language];
  if (base === "ratio") return `${formatZeros(rounding.decimals)}%`;
  if (base === "pp") return `${formatZeros(rounding.decimals)}"${words.points}"`;
  return `${formatScaledZeros(rounding)}${rounding.label && `"${words.space}${rounding.label}"`}`;
}

/** The cell of an answer. Older versions of Excel, and many workbooks, want no format, so it is written on demand. */
class AnswerCell implements AnsweredCell {
  /** @param exponent - the power of ten of the unit asked for; by default the number is in base units, shown scaled. */
  constructor(
    readonly number: number,
    readonly answer: Answer,
    private readonly language: Language,
    readonly exponent?: number,
  ) {}

  get format(): string {
    const { answer, exponent, language } = this;
    return exponent === undefined
      ? toNumberFormat(chooseRounding(answer, language), answer.base, language)
      : formatZeros(countDecimalsInUnit(answer, exponent), "#,##0");
  }
}

/** A cell in base units, shown scaled. */
export const toBaseUnitCell = (answer: Answer, language: Language): AnsweredCell =>
  new AnswerCell(answer.number, answer, language);

/**
 * The decimals in a unit that a person chose: no more than are known, since 6.82 trn is not 6,820.00 bn; of a derived
 * number one more, so that its rounding stays within its bounds.
 */
const countDecimalsInUnit = (answer: Answer, exponent: number): number =>
  Math.min(
    countShownDecimals(answer, exponent),
    Math.max(0, exponent - answer.lastDigit + (answer.status === "derived" ? 1 : 0)),
  );

/** A cell in the unit asked for; a unit without a scale is the base unit, which is shown scaled. */
export function toUnitCell(
  answer: Answer,
  unit: Pick<RequestedUnit, "exponent" | "scaled">,
  language: Language,
): AnsweredCell {
  if (!unit.scaled) return toBaseUnitCell(answer, language);
  const { exponent } = unit;
  return new AnswerCell(divideByPowerOfTen(answer.number, exponent), answer, language, exponent);
}

/** The decimals by which bounds may be more exact than the answer that they bound. */
const MORE_OF_BOUNDS = 3;

/** The cells of the ends of an answer's interval, in the unit of its cell. */
export function toIntervalCells(
  { answer, exponent }: AnsweredCell,
  language: Language,
): [FormattedCell, FormattedCell] {
  const { low, high } = answer.interval;
  if (exponent === undefined) return toBoundCells(low, high, answer.base, language);
  const known = Math.max(0, exponent - answer.lastDigit + 1);
  const format = formatZeros(Math.min(known, countDecimalsInUnit(answer, exponent) + MORE_OF_BOUNDS), "#,##0");
  const toCell = (number: number): FormattedCell => ({ number: divideByPowerOfTen(number, exponent), format });
  return [toCell(low), toCell(high)];
}

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
  const rounding = chooseRounding({ number: size, base, lastDigit }, language);
  const toTellApart = rounding.exponent - lastDigit;
  const decimals =
    rounding.exponent % 3 === 0 || base === "ratio"
      ? Math.min(Math.max(toTellApart, rounding.decimals), rounding.decimals + MORE_OF_BOUNDS)
      : rounding.decimals + (toTellApart > rounding.decimals ? MORE_OF_BOUNDS : 0);
  const format = toNumberFormat({ ...rounding, decimals: base === "rank" ? 0 : decimals }, base, language);
  return [
    { number: low, format },
    { number: high, format },
  ];
}
