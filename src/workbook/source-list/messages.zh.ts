import { LABELS } from "../../query";
import type { SourceListMessages } from "./messages.types";

export const sourceListMessagesZh: SourceListMessages = {
  sheet: "TradeSheet 数据来源",
  title: "本工作簿TRADE公式的数据来源",
  columns: {
    cell: "单元格",
    formula: "公式",
    figure: "数值",
    status: "状态",
    citation: "出处",
    publisher: "发布机构",
    address: "网址",
    date: "文件日期",
    release: "发布日期",
    state: "单元格内容",
  },
  statuses: LABELS.zh.statuses,
  live: "公式",
  frozen: (day) => `${day}起为数值`,
  unresolved: (part) => `未能查询：${part}需由Excel计算。`,
  join: (texts) => texts.join("、"),
};
