import { answerMoney } from "../answer-money";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import * as p from "./parameters";

/** The balance, published or derived; negative for a deficit. */
export const tradeBalance = definePerCellFunction({
  id: "TRADEBALANCE",
  group: "one",
  parameters: [{ ...p.SUBJECT, name: "partner" }, p.PERIOD, p.UNIT, p.RELEASE, p.SOURCE],
  compute: ({ partner, ...args }) => answerMoney("value", { ...args, subject: partner, flow: "balance" }),
});

export const tradeBalanceTexts: FunctionTexts<typeof tradeBalance> = {
  purpose: {
    en: "Trade balance (exports - imports), in yuan unless a unit is given.",
    zh: "贸易差额（出口减进口），默认单位为元。",
  },
  example: { formula: "=TRADE.TRADEBALANCE()", shows: ["7.71 trn"] },
  parameters: {
    partner: p.SUBJECT_TEXTS,
    period: p.PERIOD_TEXTS,
    unit: p.UNIT_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
