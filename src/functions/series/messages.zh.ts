import type { SeriesMessages } from "./messages.types";

export const seriesMessagesZh: SeriesMessages = {
  rows: {
    subject: "统计对象",
    flow: "进出口方向",
    measure: "指标",
    transformation: "变换",
    unit: "单位",
    frequency: "频率",
    source: "数据来源",
    release: "最新发布",
  },
  period: "时期",
  low: "下限",
  high: "上限",
  note: "注释",
  transformed: (measure, transformation) => `${measure}（${transformation}）`,
  bound: (name, end) => `${name}${end}`,
  units: { ratio: "%", pp: "百分点", index: "指数", rank: "位" },
  kinds: { "year to date": "年内累计", span: "跨月时期" },
  join: "；",
  noteOf: (name, note) => `${name}：${note}`,
};
