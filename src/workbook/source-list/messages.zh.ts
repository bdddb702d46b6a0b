import { LABELS } from "../../query";
import type { SourceListMessages } from "./messages.types";

export const sourceListMessagesZh: SourceListMessages = {
  sheet: "TradeSheet 来源",
  title: "本工作簿中TRADE公式的来源",
  columns: {
    cell: "单元格",
    formula: "公式",
    figure: "数据",
    status: "状态",
    citation: "引文",
    publisher: "发布者",
    address: "网址",
    date: "报道日期",
    release: "发布批次",
    state: "公式状态",
  },
  statuses: LABELS.zh.statuses,
  live: "公式",
  frozen: (day) => `${day}起为数值`,
  unresolved: (part) => `无法查询：${part}须由Excel计算。`,
};
