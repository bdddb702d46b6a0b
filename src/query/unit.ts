import type { Base } from "../dataset";
import { createNameIndex, resolveName, type NamedValue } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";

/** A unit that was asked for: answers are in `base` units divided by 10^exponent. */
export interface RequestedUnit {
  readonly label: string;
  readonly base: Base;
  readonly exponent: number;
  /** Dollars that a publisher converted from yuan, which are not customs figures, asked for by name. */
  readonly converted: boolean;
  /** Whether a scale was named ("CNY bn"); otherwise numbers are whole and only shown scaled. */
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
    return {
      value: {
        label,
        base,
        exponent: exponent + baseExponent,
        converted: false,
        scaled: scale !== "" || baseExponent > 0,
      },
      label,
      names: [...latin, ...zh.map((word) => hanzi + word)],
    };
  });
}

const yuanUnits = createUnits("CNY", "CNY", ["CNY", "RMB", "yuan", "renminbi", "¥"], ["元", "人民币", "元人民币"]);
const dollarUnits = createUnits("USD", "USD", ["USD", "US$", "dollar", "dollars", "US dollars", "$"], ["美元"]);
const convertedUnits = dollarUnits.map(({ value, label, names }) => ({
  value: { ...value, label: `${label} converted`, converted: true },
  label: `${label} converted`,
  names: names.map((name) => `${name} converted`),
}));
// Checked before it is normalised, which would drop the sign.
const moneyUnits = createNameIndex<RequestedUnit>([...yuanUnits, ...dollarUnits, ...convertedUnits]);
const SYMBOLS: Record<string, string> = { "¥": "CNY", "￥": "CNY", US$: "USD", $: "USD" };
const spellOutSymbols = (text: string): string => text.replace(/US\$|[¥￥$]/g, (symbol) => `${SYMBOLS[symbol]} `);

const quantityUnits = createNameIndex<RequestedUnit>([
  {
    value: { label: "kg", base: "kg", exponent: 0, converted: false, scaled: false },
    label: "kg",
    names: ["kilogram", "kilograms", "kilo", "千克", "公斤"],
  },
  ...createUnits("kg", "t", ["t", "tonne", "tonnes", "ton", "tons", "metric tons"], ["吨"], 3),
  ...createUnits("items", "items", ["items", "item", "pieces", "pcs", "units", "unit"], ["个", "件", "台", "辆"]),
]);

/** Yuan, the currency of the releases; the unit of money when none was typed. */
const YUAN: RequestedUnit = yuanUnits[0]!.value;

/** What an error offers where no unit is similar. */
const MONEY_CHOICES = ["CNY", "CNY bn", "CNY trn", "USD", "USD bn", "USD trn"];
const QUANTITY_CHOICES = ["kg", "t", "mn t", "bn t", "items", "mn items"];

/**
 * The unit of money that was typed: "CNY", "CNY bn", "USD trn", "亿元"; yuan when it was left out.
 * @throws InvalidArgument when it is none.
 */
export function parseMoneyUnit(input: UserInput): RequestedUnit {
  if (isBlank(input)) return YUAN;
  const text = toText(input);
  return resolveName(moneyUnits, "unit", text, MONEY_CHOICES, spellOutSymbols(text));
}

/**
 * The unit of quantity that was typed: "kg", "t", "mn t", "items"; undefined (base units) when it was left out.
 * @throws InvalidArgument when it is none.
 */
export function parseQuantityUnit(input: UserInput): RequestedUnit | undefined {
  if (isBlank(input)) return undefined;
  return resolveName(quantityUnits, "unit", toText(input), QUANTITY_CHOICES);
}

/** A price: money per quantity. */
export interface RequestedPriceUnit {
  readonly money: RequestedUnit;
  /** Undefined for the base unit of the product's quantity. */
  readonly quantity: RequestedUnit | undefined;
}

/**
 * The unit of unit values that was typed: "CNY/t", "USD per kg", "CNY"; undefined when it was left out.
 * @throws InvalidArgument when a part is none.
 */
export function parsePriceUnit(input: UserInput): RequestedPriceUnit | undefined {
  if (isBlank(input)) return undefined;
  const [amount, per] = toText(input).split(/\s*\/\s*|\s+per\s+/i);
  return { money: parseMoneyUnit(amount), quantity: parseQuantityUnit(per) };
}
