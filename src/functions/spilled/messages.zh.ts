import type { SpilledMessages } from "./messages.types";

const CURRENCIES = { CNY: "元", USD: "美元" } as const;

export const spilledMessagesZh: SpilledMessages = {
  columns: {
    partner: "贸易伙伴",
    product: "商品",
    flow: "进出口方向",
    code: "代码",
    "part of": "所属类别",
    rank: "排名",
    value: "金额",
    share: "占比",
    yoy: "同比",
    contribution: "拉动",
    "prior value": "上年同期金额",
    quantity: "数量",
    "yoy quantity": "数量同比",
    "unit value": "均价",
    "yoy unit value": "均价同比",
    status: "状态",
  },
  moneyHeaders: {
    value: (currency) => `金额（${CURRENCIES[currency]}）`,
    "prior value": (currency) => `上年同期金额（${CURRENCIES[currency]}）`,
    "unit value": (currency) => `均价（每千克或每件，${CURRENCIES[currency]}）`,
  },
  headers: { contribution: "拉动（百分点）" },
  separator: "、",
  events: ["日期", "事件", "范围", "来源"],
  search: ["名称", "英文名称", "类别", "代码", "数据个数"],
  hsChapter: "HS 章（数据来源 BACI）",
  hsHeading: "HS 品目",
};
