import { parseFlow, parsePeriod } from "../../query";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { indicatorsModule } from "../indicators/indicators-module";
import { parseSubjectOrHs } from "../parse-subject-or-hs";
import * as p from "./parameters";

/** How much of a change of value is due to prices and how much to volume. */
export const priceVolume = defineTableFunction({
  id: "PRICEVOLUME",
  group: "table",
  parameters: [{ ...p.FLOW, optional: false }, p.PERIOD, { ...p.SUBJECT, name: "within" }, p.RELEASE, p.SOURCE],
  compute({ dataset, language, readSingle }) {
    const query = {
      dataset,
      subject: parseSubjectOrHs(dataset, readSingle("within")),
      flow: parseFlow(readSingle("flow")),
      period: parsePeriod(readSingle("period"), dataset.headline),
    };
    return indicatorsModule.get().buildPriceVolume(query, language);
  },
});

export const priceVolumeTexts: FunctionTexts<typeof priceVolume> = {
  purpose: {
    en: "The year-on-year change of value split into prices and volume by Laspeyres, Paasche and Fisher, over the commodities that print both.",
    zh: "将金额同比变动分解为价格和物量因素（拉氏、帕氏、费雪指数），按同时公布金额和数量的商品计算。",
  },
  example: { formula: '=TRADE.PRICEVOLUME("imports","2025-01/2025-11")' },
  parameters: {
    flow: { ...p.DIRECTION_TEXTS, en: '"exports" or "imports".', zh: "出口或进口。" },
    period: p.PERIOD_TEXTS,
    within: {
      en: "The partner, customs regime or ownership type whose commodities to take. Default: all trade.",
      zh: "仅计算该贸易伙伴、贸易方式或企业性质的商品。默认：全部。",
      zhLabel: "范围",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
