import { answerUnitValue } from "../answer-quantity";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { toBaseUnitCell, toUnitCell } from "../number-format";
import { buildProductQuery } from "../query-arguments";
import * as p from "./parameters";

/** The unit value; not available where value or quantity is not published. */
export const unitValue = definePerCellFunction({
  id: "UNITVALUE",
  group: "one",
  parameters: [p.PRODUCT, p.FLOW, p.PERIOD, { ...p.UNIT, enumeration: "PRICEUNIT" }, p.RELEASE, p.SOURCE],
  compute({ product, unit, ...args }) {
    const query = buildProductQuery("unit value", { ...args, subject: product }, "UNITVALUE");
    const { answer, unit: requested } = answerUnitValue(args.dataset, query, unit);
    return requested ? toUnitCell(answer, requested, args.language) : toBaseUnitCell(answer, args.language);
  },
});

export const unitValueTexts: FunctionTexts<typeof unitValue> = {
  purpose: {
    en: "Unit value (average price, value / quantity), in yuan per kilogram or item unless a unit is given.",
    zh: "均价（金额除以数量），默认单位为元/千克或元/件。",
  },
  example: { formula: '=TRADE.UNITVALUE("Iron ore","imports","2025-06","USD/t")', shows: ["92.9"] },
  parameters: {
    product: {
      en: 'Product or "partner / product", by name or HS code.',
      zh: "商品，或“贸易伙伴 / 商品”；填名称或 HS 编码，如 Iron ore 或 2601。",
      zhLabel: "商品",
    },
    flow: p.DIRECTION_TEXTS,
    period: p.PERIOD_TEXTS,
    unit: {
      en: 'Such as "CNY/t" or "USD/kg". Default: yuan per kilogram or item.',
      zh: "如 CNY/t（元/吨）或 USD/kg。默认：元/千克或元/件。",
      zhLabel: "单位",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
