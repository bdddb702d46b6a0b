import { answerQuery } from "../../statistics";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { toBaseUnitCell } from "../number-format";
import { buildQuery } from "../query-arguments";
import * as p from "./parameters";

/** The contribution in percentage points: -1.9, not -0.019. */
export const contribution = definePerCellFunction({
  id: "CONTRIBUTION",
  group: "one",
  parameters: [p.SUBJECT, p.FLOW, p.PERIOD, p.RELEASE, p.SOURCE],
  compute: (args) => toBaseUnitCell(answerQuery(args.dataset, buildQuery("contribution", args)), args.language),
});

export const contributionTexts: FunctionTexts<typeof contribution> = {
  purpose: {
    en: "Percentage points that a subject contributed to the growth of the total.",
    zh: "某一统计对象拉动贸易总值增长的百分点。",
  },
  example: { formula: '=TRADE.CONTRIBUTION("US")', shows: ["-1.9 pp"] },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_WITHOUT_BALANCE_TEXTS,
    period: p.PERIOD_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
