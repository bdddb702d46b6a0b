/**
 * The one rounding of every number that is shown, in cells, tables, cards and texts: two decimals of its scale, of
 * quantities three, of rates one. A number too small for them shows its first digit that is not 0; a price shows four
 * digits at least; what is counted in single units or tonnes shows the digits that are known.
 */
import type { Language } from "../language";
import type { AnswerBase, Estimate } from "./estimate";
import { NUMBER_WORDS, type Scale } from "./number-words";

export interface Rounding extends Scale {
  readonly decimals: number;
  /** Whether the digits before the point are grouped by thousands. */
  readonly grouped: boolean;
}

const PERCENT = -2;
const UNSCALED: Scale = { exponent: 0, label: "" };

const isPrice = (base: AnswerBase): boolean => base.includes("/");

/** The largest scale not larger than the number, which is in base units. */
export function chooseScale(number: number, base: AnswerBase, language: Language): Scale {
  if (base === "ratio") return { exponent: PERCENT, label: "" };
  if (base === "pp" || base === "rank" || base === "index" || isPrice(base)) return UNSCALED;
  const { scales, massScales } = NUMBER_WORDS[language];
  const list = base === "kg" ? massScales : scales;
  return list.find(({ exponent }) => Math.abs(number) >= 10 ** exponent) ?? list[list.length - 1]!;
}

/** The decimals that are shown of a number of this size by its base unit; of a price, those of its first four digits. */
export function getMostDecimals(base: AnswerBase, size = 1): number {
  if (base === "rank") return 0;
  if (base === "ratio" || base === "pp") return 1;
  if (base === "index") return size > 0 ? Math.max(1, 2 - Math.floor(Math.log10(size))) : 1;
  if (base === "CNY" || base === "USD") return 2;
  return isPrice(base) && size > 0 ? Math.max(2, 3 - Math.floor(Math.log10(size))) : 3;
}

/** The decimals of a number that is shown in units of 10^exponent base units. */
export function countShownDecimals(
  { number, base, lastDigit }: Pick<Estimate, "number" | "base" | "lastDigit">,
  exponent: number,
): number {
  const size = Math.abs(number) / 10 ** exponent;
  const most = getMostDecimals(base, size);
  const known = Math.min(12, Math.max(0, exponent - lastDigit));
  const isCounted = isGrouped(exponent, base) && !isPrice(base);
  const decimals = isCounted ? Math.min(known, most) : most;
  return size > 0 && size < 0.5 / 10 ** decimals ? Math.min(12, Math.ceil(-Math.log10(size))) : decimals;
}

/**
 * The decimals nearest to those wanted, but not more, that Excel can show at the scale 10^exponent: any of a power of a
 * thousand, otherwise those that a power of a thousand leaves, as 2 or 5 of 亿 and 1 or 4 of 万.
 */
function alignDecimals(exponent: number, decimals: number): number {
  const left = ((exponent % 3) + 3) % 3;
  if (exponent <= 0 || left === 0) return decimals;
  return left + 3 * Math.max(0, Math.floor((decimals - left) / 3));
}

/** How a number in base units is shown in the language. */
export function chooseRounding(
  estimate: Pick<Estimate, "number" | "base" | "lastDigit">,
  language: Language,
): Rounding {
  const scale = chooseScale(estimate.number, estimate.base, language);
  const decimals = alignDecimals(scale.exponent, countShownDecimals(estimate, scale.exponent));
  return { ...scale, decimals, grouped: isGrouped(scale.exponent, estimate.base) };
}

/**
 * Whether a number at the scale may have more than three digits before its point: in single units and in tonnes. In 万,
 * 亿 and 万吨 Excel cannot group them, see `toNumberFormat`, so texts do not either.
 */
export const isGrouped = (exponent: number, base: AnswerBase): boolean =>
  (exponent === 0 || exponent === 3) && base !== "pp" && base !== "rank";

/** Shifts the decimal digits: 0.0929 in thousandths is 92.9, where floating-point division gives 92.89999999999999. */
export function divideByPowerOfTen(number: number, exponent: number): number {
  if (!Number.isFinite(number)) return number;
  const [digits, power = "0"] = String(number).split("e");
  return Number(`${digits}e${Number(power) - exponent}`);
}

/** Rounds half up in decimal digits, as Excel does: it shows 453.215 as 453.22, though the double is a little less. */
export function roundHalfUp(number: number, decimals: number): string {
  const size = Math.abs(number);
  const text = String(Number(size.toPrecision(15)));
  const rounded =
    text.includes("e") || size >= 1e15
      ? size.toFixed(decimals)
      : Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(decimals);
  return number < 0 && Number(rounded) !== 0 ? `-${rounded}` : rounded;
}

/** Groups the digits before the point by thousands: "1,234.5". */
export const groupThousands = (digits: string): string => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
