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
    en: "Contribution of a partner or product to the growth of total trade, in percentage points.",
    zh: "贸易伙伴或商品对进出口总值增长的拉动，以百分点表示。",
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
