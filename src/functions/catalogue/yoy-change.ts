import { parseChange } from "../../query";
import { answerQuery } from "../../statistics";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { toBaseUnitCell } from "../number-format";
import { buildQuery } from "../query-arguments";
import * as p from "./parameters";

/** The change, published or derived. */
export const yoyChange = definePerCellFunction({
  id: "YOYCHANGE",
  group: "one",
  parameters: [p.SUBJECT, p.FLOW, p.PERIOD, { ...p.MEASURE, enumeration: "CHANGE" }, p.RELEASE, p.SOURCE],
  compute: ({ measure, ...args }) =>
    toBaseUnitCell(answerQuery(args.dataset, buildQuery(parseChange(measure), args)), args.language),
});

export const yoyChangeTexts: FunctionTexts<typeof yoyChange> = {
  purpose: {
    en: "Change on the same period of the year before, as a fraction.",
    zh: "同比：与上年同期相比的变化，以小数表示。",
  },
  example: { formula: '=TRADE.YOYCHANGE("US")', shows: ["-16.9%"] },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    period: p.PERIOD_TEXTS,
    measure: {
      en: 'Change of the "value" (in yuan), "quantity", "unit value" or "usd value"; left out: value.',
      zh: "金额（人民币）、数量、均价或美元值。省略：金额。",
      zhLabel: "何者的同比",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
