/** Every measure that can be queried by name: those that releases publish and those derived from them. */
export type QueryMeasure =
  | "value"
  | "value (publisher conversion)"
  | "quantity"
  | "unit value"
  | "share"
  | "yoy"
  | "yoy quantity"
  | "yoy unit value"
  | "yoy usd"
  | "yoy (basis not stated)"
  | "rank"
  | "share of world exports"
  | "share of world imports"
  | "prior value"
  | "contribution";
