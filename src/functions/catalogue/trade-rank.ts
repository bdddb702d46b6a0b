import { parseAmong, parseView } from "../../query";
import { answerQuery } from "../../statistics";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { toBaseUnitCell } from "../number-format";
import { buildQuery } from "../query-arguments";
import * as p from "./parameters";

/** The rank as published, else among the values that the release contains. */
export const tradeRank = definePerCellFunction({
  id: "TRADERANK",
  group: "one",
  parameters: [{ ...p.SUBJECT, optional: false }, p.FLOW, p.PERIOD, p.RELEASE, p.SOURCE, p.VIEW, p.AMONG],
  compute({ view, among, ...args }) {
    const options = { currency: args.dataset.currency, view: parseView(view), among: parseAmong(among) };
    return toBaseUnitCell(answerQuery(args.dataset, buildQuery("rank", args), options), args.language);
  },
});

export const tradeRankTexts: FunctionTexts<typeof tradeRank> = {
  purpose: { en: "Rank by value among trading partners or among products.", zh: "按金额在贸易伙伴或商品中的排名。" },
  example: { formula: '=TRADE.TRADERANK("US")', shows: ["3"] },
  parameters: {
    subject: {
      en: "Partner or product, by name or code.",
      zh: "贸易伙伴或商品，填名称或编码。",
      zhLabel: "统计对象",
    },
    flow: p.FLOW_WITHOUT_BALANCE_TEXTS,
    period: p.PERIOD_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
    view: p.VIEW_TEXTS,
    among: p.AMONG_TEXTS,
  },
};
