import { isBlank } from "../../query";
import { answerQuery } from "../../statistics";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { toBaseUnitCell } from "../number-format";
import { parseSubjectOrHs } from "../parse-subject-or-hs";
import { buildQuery } from "../query-arguments";
import * as p from "./parameters";

/** The share, published or derived. */
export const tradeShare = definePerCellFunction({
  id: "TRADESHARE",
  group: "one",
  parameters: [p.SUBJECT, p.FLOW, p.PERIOD, { ...p.SUBJECT, name: "within" }, p.RELEASE, p.SOURCE],
  compute(args) {
    const { within, dataset, language } = args;
    const whole = isBlank(within) ? {} : { within: parseSubjectOrHs(dataset, within) };
    const options = { currency: dataset.currency, ...whole };
    return toBaseUnitCell(answerQuery(dataset, buildQuery("share", args), options), language);
  },
});

export const tradeShareTexts: FunctionTexts<typeof tradeShare> = {
  purpose: {
    en: "Share of total trade in the same flow, or of another partner or product, as a fraction.",
    zh: "占比：占同一方向进出口总值或其他统计对象的比重，以小数表示。",
  },
  example: { formula: '=TRADE.TRADESHARE("ASEAN")', shows: ["16.6%"] },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_WITHOUT_BALANCE_TEXTS,
    period: p.PERIOD_TEXTS,
    within: {
      en: "The partner or product that the share is of. Default: total trade.",
      zh: "作为分母的统计对象。默认：进出口总值。",
      zhLabel: "分母",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
