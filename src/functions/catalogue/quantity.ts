import { answerQuantity } from "../answer-quantity";
import { definePerCellFunction, type FunctionTexts } from "../definition";
import { toBaseUnitCell, toUnitCell } from "../number-format";
import { buildProductQuery } from "../query-arguments";
import * as p from "./parameters";

/** The quantity as published. */
export const quantity = definePerCellFunction({
  id: "QUANTITY",
  group: "one",
  parameters: [p.PRODUCT, p.FLOW, p.PERIOD, { ...p.UNIT, enumeration: "QUANTITYUNIT" }, p.RELEASE, p.SOURCE],
  compute({ product, unit, ...args }) {
    const query = buildProductQuery("quantity", { ...args, subject: product }, "QUANTITY");
    const { answer, unit: requested } = answerQuantity(args.dataset, query, unit);
    return requested ? toUnitCell(answer, requested, args.language) : toBaseUnitCell(answer, args.language);
  },
});

export const quantityTexts: FunctionTexts<typeof quantity> = {
  purpose: {
    en: "Quantity of a product, in the unit in which customs counts it, such as kilograms or items.",
    zh: "商品数量，以海关计量单位（如千克、件）计。",
  },
  example: { formula: '=TRADE.QUANTITY("Iron ore")', shows: ["1.139 bn t"] },
  parameters: {
    product: {
      en: 'Product or "partner / product", by name or HS code, such as "Iron ore" or 2601.',
      zh: "商品，或“贸易伙伴 / 商品”；填名称或 HS 编码，如 Iron ore 或 2601。",
      zhLabel: "商品",
    },
    flow: p.DIRECTION_TEXTS,
    period: p.PERIOD_TEXTS,
    unit: {
      en: 'Such as "t", "mn t" or "bn items". Default: the customs unit, displayed in th, mn or bn.',
      zh: "如 t（吨）、mn t（百万吨）或 bn items（十亿件）。默认：海关计量单位。",
      zhLabel: "单位",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
  },
};
