import type { LocalizedText } from "../language";
import { LABELS } from "./labels";
import type { QueryMeasure } from "./measure";
import { createNameIndex, resolveName, type NameIndex } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";

/** Names by which a measure is typed: the English keyword with its Chinese name, and others. */
type MeasureNames = readonly [measure: QueryMeasure, name: LocalizedText, others: readonly string[]];

const createMeasureIndex = (names: readonly MeasureNames[]): NameIndex<QueryMeasure> =>
  createNameIndex(names.map(([value, label, others]) => ({ value, label, names: others })));

const name = (en: string, measure: QueryMeasure): LocalizedText => ({ en, zh: LABELS.zh.measures[measure] });

const MEASURES: readonly MeasureNames[] = [
  ["value", name("value", "value"), ["trade value", "amount"]],
  [
    "value (publisher conversion)",
    name("publisher conversion", "value (publisher conversion)"),
    ["value (publisher conversion)", "converted value", "value converted"],
  ],
  ["quantity", name("quantity", "quantity"), ["volume"]],
  ["unit value", name("unit value", "unit value"), ["price", "average price"]],
  ["share", name("share", "share"), ["trade share", "比重"]],
  ["yoy", name("yoy", "yoy"), ["yoy value", "yoy change", "growth", "change"]],
  ["yoy quantity", name("yoy quantity", "yoy quantity"), ["yoy volume", "quantity yoy", "volume growth"]],
  ["yoy unit value", name("yoy unit value", "yoy unit value"), ["yoy price", "unit value yoy", "price change"]],
  ["yoy usd", name("yoy usd", "yoy usd"), ["yoy in usd", "yoy usd value", "usd yoy"]],
  [
    "yoy (basis not stated)",
    name("yoy (basis not stated)", "yoy (basis not stated)"),
    ["yoy basis not stated", "yoy currency not stated"],
  ],
  ["rank", name("rank", "rank"), ["trade rank"]],
  ["share of world exports", name("world share", "share of world exports"), ["share of world exports", "worldshare"]],
  ["share of world imports", name("share of world imports", "share of world imports"), ["world share of imports"]],
  ["prior value", name("prior value", "prior value"), ["prior", "previous value", "value a year earlier"]],
  ["contribution", name("contribution", "contribution"), ["contribution to growth", "拉动"]],
];
const measureNames = createMeasureIndex(MEASURES);

/** The quantities whose change can be queried, by the names that YOYCHANGE's measure argument accepts. */
const CHANGES: readonly MeasureNames[] = [
  ["yoy", name("value", "value"), ["yoy", "amount", "cny"]],
  ["yoy quantity", name("quantity", "quantity"), ["volume", "yoy quantity"]],
  ["yoy unit value", name("unit value", "unit value"), ["price", "average price", "yoy unit value"]],
  ["yoy usd", { en: "usd value", zh: "美元值" }, ["usd", "value in usd", "dollars", "yoy usd", "美元"]],
  [
    "yoy (basis not stated)",
    { en: "basis not stated", zh: "未注明币种" },
    ["currency not stated", "yoy (basis not stated)"],
  ],
];
const changeNames = createMeasureIndex(CHANGES);

/** Measures that an error suggests if no name is similar to the input: those most asked for. */
const SUGGESTED: readonly QueryMeasure[] = [
  "value",
  "quantity",
  "unit value",
  "share",
  "yoy",
  "yoy quantity",
  "yoy unit value",
  "yoy usd",
  "rank",
  "prior value",
  "contribution",
];
const listChoices = (names: readonly MeasureNames[]): LocalizedText[] =>
  names.filter(([measure]) => SUGGESTED.includes(measure)).map(([, label]) => label);

const parseName = (
  input: UserInput,
  index: NameIndex<QueryMeasure>,
  names: readonly MeasureNames[],
): QueryMeasure | undefined =>
  isBlank(input) ? undefined : resolveName(index, "measure", toText(input), listChoices(names));

/** The measure of that name. */
export const findMeasure = (text: string): QueryMeasure | undefined => measureNames.find(text);

/**
 * Parses the name of a measure, in English or Chinese; undefined if it is omitted.
 * @throws InvalidArgumentError if no measure has the name.
 */
export const parseMeasure = (input: UserInput): QueryMeasure | undefined => parseName(input, measureNames, MEASURES);

/**
 * Parses the quantity whose change is queried ("quantity" is the change of quantity); the change of value if omitted.
 * @throws InvalidArgumentError if no change has the name.
 */
export const parseChange = (input: UserInput): QueryMeasure => parseName(input, changeNames, CHANGES) ?? "yoy";
