import type { Labels } from "./messages.types";

export const labelsZh: Labels = {
  measures: {
    value: "金额",
    "value (publisher conversion)": "金额（媒体折算）",
    quantity: "数量",
    "unit value": "均价",
    share: "占比",
    yoy: "同比",
    "yoy quantity": "数量同比",
    "yoy unit value": "均价同比",
    "yoy usd": "美元值同比",
    "yoy (basis not stated)": "同比（未注明币种）",
    rank: "排名",
    "share of world exports": "占世界出口比重",
    "share of world imports": "占世界进口比重",
    "prior value": "上年同期金额",
    contribution: "对增长的拉动",
  },
  flows: { exports: "出口", imports: "进口", total: "进出口", balance: "贸易差额" },
  statuses: {
    published: "公布值",
    reported: "报道值",
    derived: "推算值",
    estimate: "估计值",
    forecast: "预测值",
  },
  dimensions: { partner: "贸易伙伴", product: "商品", regime: "贸易方式", enterprise: "企业性质" },
  currencies: { CNY: "人民币", USD: "美元" },
};
