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
    en: "Value in the same period a year earlier, as published or derived from the value and its growth.",
    zh: "上年同期金额：公布值，或由本期金额和同比推算。",
  },
  example: { formula: '=TRADE.PRIORVALUE("ASEAN")', shows: ["6.29 trn"] },
  parameters: {
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_TEXTS,
    period: {
      en: "The current period, not the earlier one. Default: the headline period of the newest release.",
      zh: "本期（而非上年同期）。默认：最新报告期。",
      zhLabel: "时期",
    },
    unit: p.UNIT_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
