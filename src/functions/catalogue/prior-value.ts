import { answerMoney } from "../answer-money";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import * as p from "./parameters";

/** The value of the period a year before, published or implied. */
export const priorValue = definePerCellFunction({
  id: "PRIORVALUE",
  group: "one",
  parameters: [p.SUBJECT, p.FLOW, p.PERIOD, p.UNIT, p.RELEASE, p.SOURCE],
  compute: (args) => answerMoney("prior value", args),
});

export const priorValueTexts: FunctionTexts<typeof priorValue> = {
  purpose: {
    en: "Value of the same period a year earlier: printed, else implied by value and change.",
    zh: "上年同期金额：有公布值用公布值，否则由本期金额和同比推算。",
  },
  example: { formula: '=TRADE.PRIORVALUE("ASEAN")', shows: ["6.29 trn"] },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    period: {
      en: "The later of the two periods; left out: the newest release's headline period.",
      zh: "两个时期中较晚的一个。省略：最新一次发布的主要时期。",
      zhLabel: "时期",
    },
    unit: p.UNIT_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
