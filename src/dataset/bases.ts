import type { Measure } from "./types";
import { QUANTITY_BASES, type Base, type PriceBase } from "./units";

const MONEY = ["CNY", "USD"] as const;
const PRICES = QUANTITY_BASES.flatMap((base) => MONEY.map((money): PriceBase => `${money}/${base}`));

/** The base units in which each measure can be published. */
export const BASES: Readonly<Record<Measure, readonly Base[]>> = {
  value: MONEY,
  "value (publisher conversion)": MONEY,
  quantity: QUANTITY_BASES,
  "unit value": PRICES,
  share: ["ratio"],
  yoy: ["ratio"],
  "yoy quantity": ["ratio"],
  "yoy unit value": ["ratio"],
  "yoy usd": ["ratio"],
  "yoy (basis not stated)": ["ratio"],
  rank: ["rank"],
  "share of world exports": ["ratio"],
  "share of world imports": ["ratio"],
};
