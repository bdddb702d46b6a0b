import type { Base } from "../dataset";
import { choicesOf, choose, type Choice } from "./choices";
import { isBlank, textOf, type Typed } from "./typed";

/** A unit that was asked for: answers are in `base` units divided by 10^exponent. */
export interface AskedUnit {
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

function units(
  base: Base,
  symbol: string,
  words: readonly string[],
  zh: readonly string[],
  baseExponent = 0,
): Choice<AskedUnit>[] {
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

const yuan = units("CNY", "CNY", ["CNY", "RMB", "yuan", "renminbi", "¥"], ["元", "人民币", "元人民币"]);
const dollars = units("USD", "USD", ["USD", "US$", "dollar", "dollars", "US dollars", "$"], ["美元"]);
const converted = dollars.map(({ value, label, names }) => ({
  value: { ...value, label: `${label} converted`, converted: true },
  label: `${label} converted`,
  names: names.map((name) => `${name} converted`),
}));
// Checked before it is normalised, which would drop the sign.
const money = choicesOf<AskedUnit>([...yuan, ...dollars, ...converted]);
const SYMBOLS: Record<string, string> = { "¥": "CNY", "￥": "CNY", US$: "USD", $: "USD" };
const spelled = (text: string): string => text.replace(/US\$|[¥￥$]/g, (symbol) => `${SYMBOLS[symbol]} `);

const quantities = choicesOf<AskedUnit>([
  {
    value: { label: "kg", base: "kg", exponent: 0, converted: false, scaled: false },
    label: "kg",
    names: ["kilogram", "kilograms", "kilo", "千克", "公斤"],
  },
  ...units("kg", "t", ["t", "tonne", "tonnes", "ton", "tons", "metric tons"], ["吨"], 3),
  ...units("items", "items", ["items", "item", "pieces", "pcs", "units", "unit"], ["个", "件", "台", "辆"]),
]);

/** Yuan, the currency of the releases; the unit of money when none was typed. */
const YUAN: AskedUnit = yuan[0]!.value;

/**
 * The unit of money that was typed: "CNY", "CNY bn", "USD trn", "亿元"; yuan when it was left out.
 * @throws InvalidArgument when it is none.
 */
export function parseMoney(typed: Typed): AskedUnit {
  if (isBlank(typed)) return YUAN;
  const text = textOf(typed);
  return choose(money, "unit", text, "CNY, CNY bn, CNY trn, USD, USD bn or USD trn", spelled(text));
}

/**
 * The unit of quantity that was typed: "kg", "t", "mn t", "items"; undefined (base units) when it was left out.
 * @throws InvalidArgument when it is none.
 */
export function parseQuantityUnit(typed: Typed): AskedUnit | undefined {
  if (isBlank(typed)) return undefined;
  return choose(quantities, "unit", textOf(typed), "kg, t, mn t, bn t, items or mn items");
}

/** A price: money per quantity. */
export interface AskedPrice {
  readonly money: AskedUnit;
  /** Undefined for the base unit of the product's quantity. */
  readonly quantity: AskedUnit | undefined;
}

/**
 * The unit of unit values that was typed: "CNY/t", "USD per kg", "CNY"; undefined when it was left out.
 * @throws InvalidArgument when a part is none.
 */
export function parseUnitValue(typed: Typed): AskedPrice | undefined {
  if (isBlank(typed)) return undefined;
  const [amount, per] = textOf(typed).split(/\s*\/\s*|\s+per\s+/i);
  return { money: parseMoney(amount), quantity: parseQuantityUnit(per) };
}
