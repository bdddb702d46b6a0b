import type { CardMessages } from "./messages.types";

export const cardMessagesZh: CardMessages = {
  status: "状态",
  value: "数值",
  derivation: "推算方法",
  bounds: "上下限",
  flow: "进出口方向",
  period: "时期",
  ownData: "自有数据",
  release: "发布日期",
  citation: "引用",
  note: (number) => `说明${number}`,
  observation: (number) => `原始数据${number}`,
  source: (number) => `来源${number}`,
  title: (subject, measure) => `${subject}：${measure}`,
  ownProvider: (name) => `${name}（自有数据）`,
};
