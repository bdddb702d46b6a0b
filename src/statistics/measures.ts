/** Every measure that can be asked for, as the ways to know it: printed first, then derived. */
import type { AskedMeasure, Subject } from "../query";
import { change, priorValue } from "./change";
import { contribution } from "./contribution";
import type { Estimate } from "./estimate";
import type { Currency, Question } from "./question";
import { rank } from "./rank";
import { share, shareOfWorldExports } from "./share";
import { publisherConversion, quantity, unitValue, value } from "./value";

export interface Options {
  /** Currency of values, prior values and unit values; yuan unless said otherwise. */
  readonly currency: Currency;
  /** The whole that a share is of; the total unless said otherwise. */
  readonly within?: Subject;
}

type Ways = (question: Question, options: Options) => Iterable<Estimate>;

export const MEASURES: Readonly<Record<AskedMeasure, Ways>> = {
  value: (question, { currency }) => value(question, currency),
  "value (publisher conversion)": publisherConversion,
  quantity,
  "unit value": (question, { currency }) => unitValue(question, currency),
  share: (question, { within }) => share(question, within),
  yoy: (question) => change(question, "yoy"),
  "yoy quantity": (question) => change(question, "yoy quantity"),
  "yoy unit value": (question) => change(question, "yoy unit value"),
  "yoy usd": (question) => change(question, "yoy usd"),
  rank,
  "share of world exports": shareOfWorldExports,
  "prior value": (question, { currency }) => priorValue(question, currency),
  contribution,
};

/** Names of the measures as sentences use them. */
export const MEASURE_LABELS: Readonly<Record<AskedMeasure, string>> = {
  value: "value",
  "value (publisher conversion)": "publisher's conversion of the value",
  quantity: "quantity",
  "unit value": "unit value",
  share: "share",
  yoy: "YoY change",
  "yoy quantity": "YoY change of quantity",
  "yoy unit value": "YoY change of unit value",
  "yoy usd": "YoY change of the dollar value",
  rank: "rank",
  "share of world exports": "share of world exports",
  "prior value": "value a year earlier",
  contribution: "contribution to growth",
};
