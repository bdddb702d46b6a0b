/** The measure that a question asks for, and its unit. */
import { localize, type LocalizedText } from "../../language";
import type { QueryMeasure } from "../measure";
import type { RequestedPriceUnit, RequestedUnit } from "../unit";
import { isKind, type Item } from "./meaning";
import type { Question } from "./question";
import { takeOnly, toTexts } from "./take-only";
import { createQuestionError } from "./question-error";

type AskedMeasure = Pick<Question, "measure" | "isBounds" | "unit">;

const CHANGES: Readonly<Partial<Record<QueryMeasure, QueryMeasure>>> = {
  value: "yoy",
  quantity: "yoy quantity",
  "unit value": "yoy unit value",
};

/** Measures of values: beside them, the word "value" says nothing new. */
const OF_VALUES: readonly QueryMeasure[] = ["share", "rank", "contribution", "prior value", "yoy"];

const isMoney = ({ base }: RequestedUnit): boolean => base === "CNY" || base === "USD";

const nameUnit = ({ money, quantity }: RequestedPriceUnit): LocalizedText =>
  localize((language) => [money.name[language], ...(quantity ? [quantity.name[language]] : [])].join("/"));

/** The measure named, without "value" beside what is of values. */
function takeMeasure(items: readonly Item[]): QueryMeasure | undefined {
  const named = items.filter(isKind("measure"));
  const isOfValues = named.some(({ meaning }) => OF_VALUES.includes(meaning.measure));
  const measures = isOfValues ? named.filter(({ meaning }) => meaning.measure !== "value") : named;
  return takeOnly("measure", measures, ({ measure }) => measure);
}

/** The change of a measure; a contribution is to a change anyway. Of units only a currency has a change of its own. */
function toChange(measure: QueryMeasure | undefined, unit: RequestedUnit | undefined, items: readonly Item[]) {
  const isChange = measure === "contribution" || measure?.startsWith("yoy") === true;
  if (isChange && !unit) return measure;
  const changed = measure === "yoy" ? "value" : (measure ?? "value");
  if (unit && isMoney(unit) && !unit.scaled && changed === "value") return unit.base === "USD" ? "yoy usd" : "yoy";
  const change = CHANGES[changed];
  if (change && !unit) return change;
  throw createQuestionError("several", {
    what: unit ? "unit" : "measure",
    names: toTexts(items.filter(isKind("measure", "change", "unit"))),
  });
}

/** The measures that are told in a unit of money. */
const IN_MONEY: readonly QueryMeasure[] = ["value", "prior value", "unit value"];

/**
 * The measures that the items ask for: two where "how much" of a product may be its value or its quantity.
 * @throws InvalidArgumentError for several measures or units, and for a unit that the measure does not have.
 */
export function askMeasures(items: readonly Item[], hasProduct: boolean): AskedMeasure[] {
  const isBounds = items.some(isKind("bounds"));
  const told = takeOnly("unit", items.filter(isKind("unit", "price unit")), (meaning) => meaning.unit);
  const price = told && "money" in told ? told : undefined;
  const unit = told && "base" in told ? told : undefined;
  const named = takeMeasure(items);
  if (items.some(isKind("change")) || named?.startsWith("yoy")) {
    const measure = toChange(named, unit, items);
    return [{ measure, isBounds, unit: undefined }];
  }
  if (items.some(isKind("how much")) && hasProduct && !named && !unit && !price)
    return (["value", "quantity"] as const).map((measure) => ({ measure, isBounds, unit: undefined }));
  const implied: QueryMeasure = price ? "unit value" : unit && !isMoney(unit) ? "quantity" : "value";
  const measure = named ?? implied;
  const fits = price
    ? measure === "unit value"
    : !unit || (isMoney(unit) ? IN_MONEY.includes(measure) : measure === "quantity");
  if (!fits)
    throw createQuestionError("unit", {
      measure,
      unit: price ? nameUnit(price) : unit!.name,
    });
  return [{ measure, isBounds, unit: price ? nameUnit(price) : unit?.name }];
}
