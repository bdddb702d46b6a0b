/** Every measure that can be asked for, as the ways to know it: printed first, then derived. */
import type { AskedMeasure } from "../query";
import { change, changeOfUnstatedBase, priorValue } from "./change";
import { contribution } from "./contribution";
import type { Estimate } from "./estimate";
import type { Options, Question } from "./question";
import { rank } from "./rank";
import { share, shareOfWorld } from "./share";
import { publisherConversion, quantity, unitValue, value } from "./value";

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
  "yoy (basis not stated)": changeOfUnstatedBase,
  rank,
  "share of world exports": shareOfWorld("exports"),
  "share of world imports": shareOfWorld("imports"),
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
  "yoy (basis not stated)": "YoY change (basis not stated)",
  rank: "rank",
  "share of world exports": "share of world exports",
  "share of world imports": "share of world imports",
  "prior value": "value a year earlier",
  contribution: "contribution to growth",
};
