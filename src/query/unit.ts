import type { Base, Currency } from "../dataset";
import type { LocalizedText } from "../language";
import { InvalidArgumentError } from "./errors";
import type { Choice } from "./messages.types";
import { createNameIndex, resolveName, type NamedValue, type NameIndex } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";

/** A requested unit: an answer is its number in `base` units divided by 10^exponent. */
export interface RequestedUnit {
  readonly name: LocalizedText;
  readonly base: Base;
  readonly exponent: number;
  /** Whether it means dollars that a publisher converted from yuan, which are not customs figures. */
  readonly converted: boolean;
  /** Whether the unit names a scale ("CNY bn"); otherwise numbers are unscaled and only their display is scaled. */
  readonly scaled: boolean;
}

const SCALES: readonly [exponent: number, label: string, names: readonly string[], zh: string][] = [
  [0, "", [""], ""],
  [3, "th", ["th", "thousand", "k"], "千"],
  [4, "10 th", [], "万"],
  [6, "mn", ["mn", "m", "mio", "million"], "百万"],
  [8, "100 mn", [], "亿"],
  [9, "bn", ["bn", "b", "billion"], "十亿"],
  [12, "trn", ["trn", "tn", "t", "trillion"], "万亿"],
];

function createUnits(
  base: Base,
  symbol: string,
  words: readonly string[],
  zh: readonly string[],
  baseExponent = 0,
): NamedValue<RequestedUnit>[] {
  return SCALES.map(([exponent, scale, names, hanzi]) => {
    const label =
      scale === "" ? symbol : base === "CNY" || base === "USD" ? `${symbol} ${scale}` : `${scale} ${symbol}`;
    const latin = names.flatMap((name) => words.flatMap((word) => [`${word} ${name}`, `${name} ${word}`]));
    const name = { en: label, zh: `${hanzi}${zh[0]}` };
    return {
      value: {
        name,
        base,
        exponent: exponent + baseExponent,
        converted: false,
        scaled: scale !== "" || baseExponent > 0,
      },
      label: name,
      names: [...latin, ...zh.map((word) => hanzi + word)],
    };
  });
}

/** A name with a slash is that of a price: without its signs "CNY/t" would read as "CNY t", a trillion yuan. */
function createUnitIndex(units: readonly NamedValue<RequestedUnit>[]): NameIndex<RequestedUnit> {
  const { find, findNearest } = createNameIndex(units);
  return { find: (typed) => (typed.includes("/") ? undefined : find(typed)), findNearest };
}

const yuanUnits = createUnits("CNY", "CNY", ["CNY", "RMB", "yuan", "renminbi", "¥"], ["元", "人民币", "元人民币"]);
const dollarUnits = createUnits("USD", "USD", ["USD", "US$", "dollar", "dollars", "US dollars", "$"], ["美元"]);
const convertedUnits = dollarUnits.map(({ value, names }): NamedValue<RequestedUnit> => {
  const name = { en: `${value.name.en} converted`, zh: `折算${value.name.zh}` };
  return {
    value: { ...value, name, converted: true },
    label: name,
    names: names.map((one) => `${one} converted`),
  };
});
// Currency signs are spelt out before the lookup, since normalising names drops them.
const moneyUnits = createUnitIndex([...yuanUnits, ...dollarUnits, ...convertedUnits]);
const SYMBOLS: Record<string, string> = { "¥": "CNY", "￥": "CNY", US$: "USD", $: "USD" };
const spellOutSymbols = (text: string): string => text.replace(/US\$|[¥￥$]/g, (symbol) => `${SYMBOLS[symbol]} `);

const KILOGRAM = { en: "kg", zh: "千克" };
const quantityUnits = createUnitIndex([
  {
    value: { name: KILOGRAM, base: "kg", exponent: 0, converted: false, scaled: false },
    label: KILOGRAM,
    names: ["kilogram", "kilograms", "kilo", "公斤"],
  },
  ...createUnits("kg", "t", ["t", "tonne", "tonnes", "ton", "tons", "metric tons"], ["吨"], 3),
  ...createUnits("items", "items", ["items", "item", "pieces", "pcs", "units", "unit"], ["个", "件", "台", "辆"]),
  ...createUnits("pairs", "pairs", ["pairs", "pair"], ["双"]),
  ...createUnits("sets", "sets", ["sets", "set"], ["套"]),
  ...createUnits("cartons", "cartons", ["cartons", "carton"], ["条"]),
  ...createUnits("L", "L", ["L", "litres", "litre", "liters", "liter"], ["升"]),
  ...createUnits("m3", "m3", ["m3", "m³", "cubic metres", "cubic metre", "cubic meters"], ["立方米"]),
]);

/** The default unit of money: yuan, the currency of the releases. */
const UNSCALED: Readonly<Record<Currency, RequestedUnit>> = { CNY: yuanUnits[0]!.value, USD: dollarUnits[0]!.value };

/** Units that an error suggests if none is similar to the input. */
const MONEY_CHOICES: readonly Choice[] = [
  { en: "CNY", zh: "元" },
  { en: "CNY bn", zh: "亿元" },
  { en: "CNY trn", zh: "万亿元" },
  { en: "USD", zh: "美元" },
  { en: "USD bn", zh: "亿美元" },
  { en: "USD trn", zh: "万亿美元" },
];
const QUANTITY_CHOICES: readonly Choice[] = [
  { en: "kg", zh: "千克" },
  { en: "t", zh: "吨" },
  { en: "mn t", zh: "万吨" },
  { en: "bn t", zh: "亿吨" },
  { en: "items", zh: "个" },
  { en: "mn items", zh: "万个" },
];

/** The unit of quantity or of money of that name; "t" is a tonne, though "¥ t" is a trillion yuan. */
export function findUnit(text: string): RequestedUnit | undefined {
  const spelt = spellOutSymbols(text);
  return quantityUnits.find(spelt) ?? moneyUnits.find(spelt);
}

/**
 * Parses a unit of money: "CNY", "CNY bn", "USD trn", "亿元".
 * @param currency - the currency of an omitted unit.
 * @throws InvalidArgumentError if it is not a unit of money.
 */
export function parseMoneyUnit(input: UserInput, currency: Currency = "CNY"): RequestedUnit {
  if (isBlank(input)) return UNSCALED[currency];
  const text = toText(input);
  return resolveName(moneyUnits, "unit", text, MONEY_CHOICES, spellOutSymbols(text));
}

/**
 * Parses a unit of quantity: "kg", "t", "mn t", "items"; undefined, for base units, if it is omitted.
 * @throws InvalidArgumentError if it is not a unit of quantity.
 */
export function parseQuantityUnit(input: UserInput): RequestedUnit | undefined {
  if (isBlank(input)) return undefined;
  return resolveName(quantityUnits, "unit", toText(input), QUANTITY_CHOICES);
}

/** A requested unit of price: money per quantity. */
export interface RequestedPriceUnit {
  readonly money: RequestedUnit;
  /** Undefined means the base unit in which the product is counted. */
  readonly quantity: RequestedUnit | undefined;
}

/** The power of ten by which a unit of price differs from that of its base units: 3 less for each tonne in place of kg. */
export const getPriceExponent = ({ money, quantity }: RequestedPriceUnit): number =>
  money.exponent - (quantity?.exponent ?? 0);

const PRICE_CHOICES: readonly Choice[] = [
  { en: "CNY/t", zh: "元/吨" },
  { en: "USD/t", zh: "美元/吨" },
  { en: "USD/kg", zh: "美元/千克" },
];

const splitPriceUnit = (text: string): string[] => text.split(/\s*\/\s*|\s+per\s+/i);

/**
 * Parses a unit of price: "CNY/t", "USD per kg", "CNY"; undefined if it is omitted.
 * @throws InvalidArgumentError if the money or the quantity is not a unit, or if there is more than one quantity.
 */
export function parsePriceUnit(input: UserInput): RequestedPriceUnit | undefined {
  if (isBlank(input)) return undefined;
  const text = toText(input);
  const [amount, per, ...rest] = splitPriceUnit(text);
  if (rest.length > 0)
    throw new InvalidArgumentError("unknownName", { kind: "unit", input: text, nearest: [], choices: PRICE_CHOICES });
  return { money: parseMoneyUnit(amount), quantity: parseQuantityUnit(per) };
}

/** The unit of price of that name, "USD/t" or "yuan per tonne"; undefined unless both of its parts are units. */
export function findPriceUnit(text: string): RequestedPriceUnit | undefined {
  const [amount = "", per = "", ...rest] = splitPriceUnit(text);
  const money = moneyUnits.find(spellOutSymbols(amount));
  const quantity = quantityUnits.find(per);
  return money && quantity && rest.length === 0 ? { money, quantity } : undefined;
}
