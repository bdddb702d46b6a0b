import { definePerCellFunction, type FunctionTexts } from "../definition";
import { indicatorsModule } from "../indicators/indicators-module";
import { toBaseUnitCell } from "../number-format";
import * as p from "./parameters";

/** An indicator of concentration, balance or diversion. */
export const tradeIndicator = definePerCellFunction({
  id: "TRADEINDICATOR",
  group: "one",
  parameters: [
    { name: "indicator", kind: "choice", optional: false, type: "string", enumeration: "INDICATOR" },
    p.SUBJECT,
    p.FLOW,
    p.PERIOD,
    { ...p.SUBJECT, name: "other" },
    p.RELEASE,
    p.SOURCE,
  ],
  compute: (args) => toBaseUnitCell(indicatorsModule.get().answerIndicator(args), args.language),
});

export const tradeIndicatorTexts: FunctionTexts<typeof tradeIndicator> = {
  purpose: {
    en: "An indicator of trade with its bounds: concentration, dependence on a partner, coverage, intra-industry trade, diversion.",
    zh: "贸易指标及其上下限：集中度、依存度、进出口比、贸易竞争力指数、产业内贸易指数、份额转移。",
  },
  example: { formula: '=TRADE.TRADEINDICATOR("partner concentration",,"exports","2025-11")' },
  parameters: {
    indicator: {
      en: '"partner concentration" (HHI), "product concentration", "dependence", "coverage", "normalised balance", "intra-industry trade" (Grubel-Lloyd) or "diversion".',
      zh: "贸易伙伴集中度（HHI）、商品集中度、依存度、进出口比、贸易竞争力指数、产业内贸易指数或贸易转移。",
      zhLabel: "贸易指标",
    },
    subject: p.SUBJECT_TEXTS,
    flow: p.FLOW_WITHOUT_BALANCE_TEXTS,
    period: p.PERIOD_TEXTS,
    other: {
      en: "For diversion: the partner that gained the share which the subject's partner lost.",
      zh: "用于贸易转移：份额增加的贸易伙伴。",
      zhLabel: "另一贸易伙伴",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
