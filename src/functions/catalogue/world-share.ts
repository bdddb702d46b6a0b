import { answerQuery } from "../../statistics";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { toBaseUnitCell } from "../number-format";
import { buildWorldShareQuery } from "../world-share-query";
import * as p from "./parameters";

/** China's share of the world's exports or imports; by default of the newest year that is not a forecast. */
export const worldShare = definePerCellFunction({
  id: "WORLDSHARE",
  group: "one",
  parameters: [{ ...p.PERIOD, name: "year" }, p.FLOW, p.RELEASE, p.SOURCE],
  compute: ({ dataset, language, year, flow }) =>
    toBaseUnitCell(answerQuery(dataset, buildWorldShareQuery(dataset, year, flow)), language),
});

export const worldShareTexts: FunctionTexts<typeof worldShare> = {
  purpose: {
    en: "China's share of world goods exports, as a fraction. TRADESOURCE says which figures are forecasts.",
    zh: "中国货物出口占全球的比重，以小数表示；是否为预测值见 TRADESOURCE。",
  },
  example: { formula: "=TRADE.WORLDSHARE(2030)", shows: ["16.5%"] },
  parameters: {
    year: {
      en: "Such as 2025. Default: the newest year that is not a forecast.",
      zh: "如 2025。默认：最新的非预测年份。",
      zhLabel: "年份",
    },
    flow: {
      en: `Share of world "exports" or "imports". Default: exports.`,
      zh: "占全球出口或进口的比重。默认：出口。",
      zhLabel: "进出口方向",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
