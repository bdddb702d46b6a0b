import type { Measure } from "./types";
import type { Base } from "./units";

const MONEY: readonly Base[] = ["CNY", "USD"];

/** The base units in which each measure can be published. */
export const BASES: Readonly<Record<Measure, readonly Base[]>> = {
  value: MONEY,
  "value (publisher conversion)": MONEY,
  quantity: ["kg", "items"],
  "unit value": ["CNY/kg", "USD/kg", "CNY/items", "USD/items"],
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
