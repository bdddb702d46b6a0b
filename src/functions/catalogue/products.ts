import { defineTableFunction, type FunctionTexts } from "../definition";
import { spilledModule } from "../spilled/spilled-module";
import * as p from "./parameters";

/** A table with a header, largest value first. */
export const products = defineTableFunction({
  id: "PRODUCTS",
  group: "table",
  parameters: [
    p.FLOW,
    p.PERIOD,
    p.TOP,
    p.COLUMNS,
    p.RELEASE,
    p.SOURCE,
    p.PRODUCT_LINES,
    { ...p.SUBJECT, name: "within" },
  ],
  compute: (args) => spilledModule.get().computeProducts(args, p.DEFAULT_ROWS),
});

export const productsTexts: FunctionTexts<typeof products> = {
  purpose: {
    en: "Products by value, largest first, as a table with a header row.",
    zh: "商品表，按金额从大到小排列，含标题行。",
  },
  example: { formula: '=TRADE.PRODUCTS("exports")' },
  parameters: {
    flow: {
      en: '"exports" or "imports". Default: all published flows, named in a column.',
      zh: "出口或进口。默认：所有公布的方向，另设一列标明。",
      zhLabel: "进出口方向",
    },
    period: p.PERIOD_TEXTS,
    top: p.TOP_TEXTS,
    columns: {
      en: 'Such as "product, flow, value, yoy, quantity", or a range of names. Default: the standard columns.',
      zh: "如 product, flow, value, yoy, quantity。默认：标准列。",
      zhLabel: "列",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
    lines: p.PRODUCT_LINES_TEXTS,
    within: {
      en: 'The partner, customs regime or ownership type whose products to list, such as "Brazil". Shares and ranks are within it. Default: all trade.',
      zh: "列出该贸易伙伴、贸易方式或企业性质的商品，如“巴西”；占比和排名均按此范围计算。默认：全部进出口。",
      zhLabel: "范围",
    },
  },
};
