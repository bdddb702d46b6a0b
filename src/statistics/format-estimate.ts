/** Formats numbers for methods, citations and messages: "41.21 trn CNY", "16.6%", "-1.9 pp"; "41.21万亿元". */
import type { Currency, QuantityBase } from "../dataset";
import { localize, type Language, type LocalizedText } from "../language";
import type { AnswerBase, Estimate } from "./estimate";
import { NUMBER_WORDS, type Scale } from "./number-words";

type Shown = Pick<Estimate, "number" | "base" | "lastDigit">;

/** The largest scale not larger than the number, which is in base units. */
export function chooseScale(number: number, base: AnswerBase, language: Language): Scale {
  if (base === "ratio" || base === "pp" || base === "rank" || base.includes("/")) return { exponent: 0, label: "" };
  const { scales, massScales } = NUMBER_WORDS[language];
  const list = base === "kg" ? massScales : scales;
  return list.find(({ exponent }) => Math.abs(number) >= 10 ** exponent) ?? list[list.length - 1]!;
}

/** Number of decimals to show at the scale 10^exponent, so that the last digit shown is the last significant one. */
export const countDecimalsAt = (exponent: number, lastDigit: number): number =>
  Math.min(12, Math.max(0, exponent - lastDigit));

const formatFixed = (number: number, exponent: number, lastDigit: number): string =>
  (number / 10 ** exponent).toFixed(countDecimalsAt(exponent, lastDigit));

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

/** The number to its last significant digit, with scale and unit. */
export function formatEstimate({ number, base, lastDigit }: Shown, language: Language): string {
  const words = NUMBER_WORDS[language];
  if (base === "ratio") return `${formatFixed(number, -2, lastDigit)}%`;
  if (base === "pp") return `${formatFixed(number, 0, lastDigit)}${words.points}`;
  if (base === "rank") return String(number);
  const { exponent, label } = chooseScale(number, base, language);
  const parts = [formatFixed(number, exponent, lastDigit), label, formatUnit(base, language)];
  return parts.filter(Boolean).join(words.space);
}

/** The interval of an estimate, to one digit more than is significant: "13.02% to 13.04%", "13.02%至13.04%". */
export function formatInterval(
  { interval, ...estimate }: Pick<Estimate, "base" | "lastDigit" | "interval">,
  language: Language,
): string {
  const words = NUMBER_WORDS[language];
  const formatEnd = (number: number): string =>
    Number.isFinite(number)
      ? formatEstimate({ ...estimate, number, lastDigit: estimate.lastDigit - 1 }, language)
      : words.open;
  return words.interval(formatEnd(interval.low), formatEnd(interval.high));
}

/** The growth factor of a growth rate: "(1 + 1.4%)" or "(1 - 9.4%)". */
export const formatGrowthFactor = (rate: Shown, language: Language): string =>
  rate.number < 0
    ? `(1 - ${formatEstimate({ ...rate, number: -rate.number }, language)})`
    : `(1 + ${formatEstimate(rate, language)})`;
