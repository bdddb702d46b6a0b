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
  compute: (args) =>
    toBaseUnitCell(answerQuery(args.dataset, buildQuery(parseChange(args.measure), args)), args.language),
});

export const yoyChangeTexts: FunctionTexts<typeof yoyChange> = {
  purpose: {
    en: "Year-on-year change, as a fraction.",
    zh: "同比增速，以小数表示。",
  },
  example: { formula: '=TRADE.YOYCHANGE("US")', shows: ["-16.9%"] },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    period: p.PERIOD_TEXTS,
    measure: {
      en: 'Of the "value" (in yuan), "quantity", "unit value" or "usd value". Default: value.',
      zh: "value（金额，人民币）、quantity（数量）、unit value（均价）或 usd value（美元值）。默认：金额。",
      zhLabel: "指标",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
