import { createNameIndex, resolveName } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";

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

const measureNames = createNameIndex<QueryMeasure>([
  { value: "value", label: "value", names: ["trade value", "amount", "金额"] },
  {
    value: "value (publisher conversion)",
    label: "publisher conversion",
    names: ["value (publisher conversion)", "converted value", "value converted"],
  },
  { value: "quantity", label: "quantity", names: ["volume", "数量"] },
  { value: "unit value", label: "unit value", names: ["price", "average price", "均价"] },
  { value: "share", label: "share", names: ["trade share", "占比", "比重"] },
  { value: "yoy", label: "yoy", names: ["yoy value", "yoy change", "growth", "change", "同比"] },
  { value: "yoy quantity", label: "yoy quantity", names: ["yoy volume", "quantity yoy", "volume growth"] },
  { value: "yoy unit value", label: "yoy unit value", names: ["yoy price", "unit value yoy", "price change"] },
  { value: "yoy usd", label: "yoy usd", names: ["yoy in usd", "yoy usd value", "usd yoy"] },
  {
    value: "yoy (basis not stated)",
    label: "yoy (basis not stated)",
    names: ["yoy basis not stated", "yoy currency not stated"],
  },
  { value: "rank", label: "rank", names: ["trade rank", "排名"] },
  { value: "share of world exports", label: "world share", names: ["share of world exports", "worldshare"] },
  { value: "share of world imports", label: "share of world imports", names: ["world share of imports"] },
  { value: "prior value", label: "prior value", names: ["prior", "previous value", "value a year earlier"] },
  { value: "contribution", label: "contribution", names: ["contribution to growth", "拉动"] },
]);

/** The quantities whose change can be queried, by the names that YOYCHANGE's measure argument accepts. */
const changeNames = createNameIndex<QueryMeasure>([
  { value: "yoy", label: "value", names: ["yoy", "amount", "cny", "金额"] },
  { value: "yoy quantity", label: "quantity", names: ["volume", "yoy quantity", "数量"] },
  { value: "yoy unit value", label: "unit value", names: ["price", "average price", "yoy unit value", "均价"] },
  { value: "yoy usd", label: "usd value", names: ["usd", "value in usd", "dollars", "yoy usd", "美元"] },
  {
    value: "yoy (basis not stated)",
    label: "basis not stated",
    names: ["currency not stated", "yoy (basis not stated)"],
  },
]);

/** Names that an error suggests if none is similar to the input. */
const MEASURE_CHOICES = ["value", "quantity", "unit value", "share", "yoy", "rank", "prior value", "contribution"];
const CHANGE_CHOICES = ["value", "quantity", "unit value", "usd value"];

const parseName = (
  input: UserInput,
  list: typeof measureNames,
  choices: readonly string[],
): QueryMeasure | undefined => (isBlank(input) ? undefined : resolveName(list, "measure", toText(input), choices));

/**
 * Parses the name of a measure, in English or Chinese; undefined if it is omitted.
 * @throws InvalidArgumentError if no measure has the name.
 */
export const parseMeasure = (input: UserInput): QueryMeasure | undefined =>
  parseName(input, measureNames, MEASURE_CHOICES);

/**
 * Parses the quantity whose change is queried ("quantity" is the change of quantity); the change of value if omitted.
 * @throws InvalidArgumentError if no change has the name.
 */
export const parseChange = (input: UserInput): QueryMeasure => parseName(input, changeNames, CHANGE_CHOICES) ?? "yoy";
