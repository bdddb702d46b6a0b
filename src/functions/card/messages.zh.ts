import type { CardMessages } from "./messages.types";

export const cardMessagesZh: CardMessages = {
  fields: {
    Prior: "上年同期",
    Share: "占比",
    Status: "状态",
    Release: "发布日期",
    Low: "下限",
    High: "上限",
  },
  sections: { figure: "数据", precision: "精度", derivation: "推算", sources: "来源" },
  figure: "数值",
  flow: "进出口方向",
  ownData: "自有数据",
  derivation: "推算方法",
  citation: "引用",
  note: (number) => `说明${number}`,
  observation: (number) => `原始数据${number}`,
  source: (number) => `来源${number}`,
  moreObservations: "其余原始数据",
  moreSources: "其余来源",
  more: (number) => `另有 ${number} 项，TRADESOURCE 可列出全部`,
  title: (subject, measure) => `${subject}：${measure}`,
  provider: (publishers) => `TradeSheet；数据发布方：${publishers.join("、")}`,
  ownProvider: (name) => `${name}（自有数据）`,
};
