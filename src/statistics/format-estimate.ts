/** Formats numbers for methods, citations and messages: "41.21 trn CNY", "16.6%", "-1.9 pp", "1.139 bn t". */
import type { AnswerBase, Estimate } from "./estimate";

/** The scale in which a number is shown: its power of ten and the label after the number. */
export interface Scale {
  readonly exponent: number;
  readonly label: string;
}

const NUMBER_SCALES: readonly Scale[] = [
  { exponent: 12, label: "trn" },
  { exponent: 9, label: "bn" },
  { exponent: 6, label: "mn" },
  { exponent: 0, label: "" },
];

// Large masses are in tonnes: scaled kilograms are not in use.
const MASS_SCALES: readonly Scale[] = [
  { exponent: 12, label: "bn t" },
  { exponent: 9, label: "mn t" },
  { exponent: 3, label: "t" },
  { exponent: 0, label: "kg" },
];

/** The largest scale not larger than the number, which is in base units. */
export function chooseScale(number: number, base: AnswerBase): Scale {
  if (base === "ratio" || base === "pp" || base === "rank" || base.includes("/")) return { exponent: 0, label: "" };
  const scales = base === "kg" ? MASS_SCALES : NUMBER_SCALES;
  return scales.find(({ exponent }) => Math.abs(number) >= 10 ** exponent) ?? scales[scales.length - 1]!;
}

/** Number of decimals to show at the scale 10^exponent, so that the last digit shown is the last significant one. */
export const countDecimalsAt = (exponent: number, lastDigit: number): number =>
  Math.min(12, Math.max(0, exponent - lastDigit));

const formatFixed = (number: number, exponent: number, lastDigit: number): string =>
  (number / 10 ** exponent).toFixed(countDecimalsAt(exponent, lastDigit));

/** The number to its last significant digit, with scale and unit. */
export function formatEstimate({ number, base, lastDigit }: Pick<Estimate, "number" | "base" | "lastDigit">): string {
  if (base === "ratio") return `${formatFixed(number, -2, lastDigit)}%`;
  if (base === "pp") return `${formatFixed(number, 0, lastDigit)} pp`;
  if (base === "rank") return String(number);
  const { exponent, label } = chooseScale(number, base);
  const unit = base === "kg" ? "" : base;
  return [formatFixed(number, exponent, lastDigit), label, unit].filter(Boolean).join(" ");
}

/** The interval of an estimate, to one digit more than is significant: "13.02% to 13.04%". */
export function formatInterval({ interval, ...estimate }: Pick<Estimate, "base" | "lastDigit" | "interval">): string {
  const formatEnd = (number: number): string =>
    Number.isFinite(number) ? formatEstimate({ ...estimate, number, lastDigit: estimate.lastDigit - 1 }) : "open";
  return `${formatEnd(interval.low)} to ${formatEnd(interval.high)}`;
}

/** The growth factor of a growth rate: "(1 + 1.4%)" or "(1 - 9.4%)". */
export function formatGrowthFactor(rate: Pick<Estimate, "number" | "base" | "lastDigit">): string {
  return rate.number < 0
    ? `(1 - ${formatEstimate({ ...rate, number: -rate.number })})`
    : `(1 + ${formatEstimate(rate)})`;
}
