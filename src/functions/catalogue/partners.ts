import { defineTableFunction, type FunctionTexts } from "../definition";
import { spilledModule } from "../spilled/spilled-module";
import * as p from "./parameters";

/** A table with a header, in rank order. */
export const partners = defineTableFunction({
  id: "PARTNERS",
  group: "table",
  parameters: [p.FLOW, p.PERIOD, p.TOP, p.COLUMNS, p.RELEASE, p.SOURCE, p.VIEW, { ...p.SUBJECT, name: "within" }],
  compute: (args) => spilledModule.get().computePartners(args, p.DEFAULT_ROWS),
});

export const partnersTexts: FunctionTexts<typeof partners> = {
  purpose: {
    en: "Trading partners ranked by value, as a table with a header row.",
    zh: "贸易伙伴表，按金额排名，含标题行。",
  },
  example: { formula: "=TRADE.PARTNERS(,,10)" },
  parameters: {
    flow: {
      en: '"exports", "imports", "total" or "balance". Default: total.',
      zh: "出口、进口、进出口或差额。默认：进出口。",
      zhLabel: "进出口方向",
    },
    period: p.PERIOD_TEXTS,
    top: p.TOP_TEXTS,
    columns: {
      en: 'Such as "partner, value, share, yoy, contribution", or a range of names. Default: the standard columns.',
      zh: "如 partner, value, share, yoy, contribution。默认：标准列。",
      zhLabel: "列",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
    view: p.VIEW_TEXTS,
    within: {
      en: 'The product, customs regime or ownership type whose partners to list, such as "Integrated circuits". Shares and ranks are within it. Default: all trade.',
      zh: "列出该商品、贸易方式或企业性质的贸易伙伴，如“集成电路”；占比和排名均按此范围计算。默认：全部进出口。",
      zhLabel: "范围",
    },
  },
};
