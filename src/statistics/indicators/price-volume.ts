/** Splits the year-on-year change of a value into that of prices and that of volumes, over the products that have both. */
import type { Dataset, Flow } from "../../dataset";
import { localize, type Language } from "../../language";
import { NotAvailableError, localizeSubject, type Period, type Subject } from "../../query";
import { answerQuery, chooseFlow, toAnswer, type Answer } from "../answer";
import {
  deriveEstimate,
  difference,
  product,
  quotient,
  sum,
  toConstant,
  toGrowthFactor,
  type Bounded,
} from "../estimate";
import { buildProductTable } from "../tables";
import { INDICATOR_MESSAGES } from "./messages";
import { requireFlow } from "./require-flow";

/** The formula of the price index; the volume index is the one whose product with it is the change of value. */
export const PRICE_FORMULAS = ["Laspeyres", "Paasche", "Fisher"] as const;
type PriceFormula = (typeof PRICE_FORMULAS)[number];

export interface PriceVolume {
  /** The change of the value of the products, as a fraction. It and the others are undefined where too wide to be useful. */
  readonly value: Answer | undefined;
  /** The changes of price and volume. */
  readonly split: Readonly<
    Record<PriceFormula, { readonly price: Answer | undefined; readonly volume: Answer | undefined }>
  >;
  /** The products and their share of the whole value. */
  readonly count: number;
  readonly coverage: Answer | undefined;
}

export interface PriceVolumeQuery {
  readonly dataset: Dataset;
  /** Whose products are split: all, or those of a partner. */
  readonly subject: Subject;
  readonly flow: Flow | undefined;
  readonly period: Period;
}

/** The value of a product and the factors by which its value and quantity have changed within a year. */
interface Change {
  readonly value: Answer;
  readonly ofValue: Bounded;
  readonly ofQuantity: Bounded;
  readonly operands: readonly Answer[];
}

const root = ({ number, interval: { low, high } }: Bounded): Bounded => ({
  number: Math.sqrt(number),
  interval: { low: Math.sqrt(Math.max(0, low)), high: Math.sqrt(high) },
});
/** The change that an index tells, as a fraction. */
const toChange = (index: Bounded): Bounded => difference(index, toConstant(1));
const sumUp = (terms: readonly Bounded[]): Bounded => terms.reduce(sum, toConstant(0));

/** The products that have a value, its change and that of their quantity, each once. */
function listChanges({ dataset, subject, period }: PriceVolumeQuery, flow: Flow): Change[] {
  return buildProductTable(dataset, flow, period, "ranked", subject).flatMap((row) => {
    const [value, yoy, yoyQuantity] = (["value", "yoy", "yoy quantity"] as const).map((one) => row.getAnswer(one));
    if (!value || !yoy || !yoyQuantity || value.number <= 0) return [];
    const [ofValue, ofQuantity] = [toGrowthFactor(yoy), toGrowthFactor(yoyQuantity)];
    // What was not traded in either year has no price in one.
    if (ofValue.interval.low <= 0 || ofQuantity.interval.low <= 0) return [];
    return [{ value, ofValue, ofQuantity, operands: [value, yoy, yoyQuantity] }];
  });
}

/**
 * Of the products that print values and quantities: with prices p and quantities q, a year ago 0 and now 1, the price
 * indices of Laspeyres (p1 q0 / p0 q0), Paasche (p1 q1 / p0 q1) and Fisher (the root of their product).
 * @throws InvalidArgumentError for an ambiguous flow. @throws NotAvailableError if no product has both.
 */
export function splitPriceAndVolume(query: PriceVolumeQuery): PriceVolume {
  const { dataset, subject, period } = query;
  const flow = chooseFlow(dataset, { ...query, measure: "value" });
  requireFlow(flow, ["exports", "imports"]);
  const changes = listChanges(query, flow);
  const name = (kind: "price" | "volume" | "value" | "covered" | "indices") =>
    localize((language) => INDICATOR_MESSAGES[language].priceVolume[kind]);
  if (changes.length === 0)
    throw new NotAvailableError("noIndicator", {
      indicator: name("indices"),
      subject: localizeSubject(subject),
      period,
    });
  const operands = changes.flatMap((change) => change.operands);
  const toNamed = (kind: "price" | "volume" | "value" | "covered", ratio: Bounded): Answer | undefined =>
    toAnswer(
      deriveEstimate("ratio", ratio, operands, (language: Language) =>
        INDICATOR_MESSAGES[language].priceVolume.method(changes.length),
      ),
      { dataset, release: undefined, subject, flow, period },
      "value",
      name(kind),
    );
  const now = sumUp(changes.map(({ value }) => value));
  const before = sumUp(changes.map(({ value, ofValue }) => quotient(value, ofValue)));
  const oldQuantitiesAtNewPrices = sumUp(changes.map(({ value, ofQuantity }) => quotient(value, ofQuantity)));
  const newQuantitiesAtOldPrices = sumUp(
    changes.map(({ value, ofValue, ofQuantity }) => product(value, quotient(ofQuantity, ofValue))),
  );
  const laspeyres = {
    price: quotient(oldQuantitiesAtNewPrices, before),
    volume: quotient(newQuantitiesAtOldPrices, before),
  };
  const paasche = { price: quotient(now, newQuantitiesAtOldPrices), volume: quotient(now, oldQuantitiesAtNewPrices) };
  const split = (price: Bounded, volume: Bounded) => ({
    price: toNamed("price", toChange(price)),
    volume: toNamed("volume", toChange(volume)),
  });
  const whole = answerQuery(dataset, { subject, flow, period, measure: "value" });
  return {
    value: toNamed("value", toChange(quotient(now, before))),
    split: {
      Laspeyres: split(laspeyres.price, paasche.volume),
      Paasche: split(paasche.price, laspeyres.volume),
      Fisher: split(root(product(laspeyres.price, paasche.price)), root(product(laspeyres.volume, paasche.volume))),
    },
    count: changes.length,
    coverage: toNamed("covered", quotient(now, whole)),
  };
}
