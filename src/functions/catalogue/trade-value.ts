import { answerMoney } from "../answer-money";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import * as p from "./parameters";

/** The value, published or derived. */
export const tradeValue = definePerCellFunction({
  id: "TRADEVALUE",
  group: "one",
  parameters: [p.SUBJECT, p.FLOW, p.PERIOD, p.UNIT, p.RELEASE, p.SOURCE],
  compute: (args) => answerMoney("value", args),
});

export const tradeValueTexts: FunctionTexts<typeof tradeValue> = {
  purpose: {
    en: "Value of China's goods trade, in yuan unless a unit is given.",
    zh: "中国货物进出口金额，默认单位为元。",
  },
  example: { formula: '=TRADE.TRADEVALUE("ASEAN")', shows: ["6.82 trn"] },
  parameters: {
    subject: {
      ...p.SUBJECT_TEXTS,
      en: 'Partner, product, customs regime or ownership type, by name or code, such as "US", 8542 or "Private enterprises". Combine them with " / "; add partners up with " + ", as in "Germany + France". Default: all partners and goods.',
    },
    flow: p.FLOW_TEXTS,
    period: p.PERIOD_TEXTS,
    unit: p.UNIT_TEXTS,
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
