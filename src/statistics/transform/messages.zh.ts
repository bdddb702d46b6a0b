import { LABELS, formatPeriod, type QueryMeasure } from "../../query";
import type { TransformMessages } from "./messages.types";

const { measures } = LABELS.zh;

const describeChange = (measure: QueryMeasure): string => `${measures[measure]}环比`;

/** 2025年1月29日. */
const formatDay = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return `${year}年${month}月${date}日`;
};

export const transformMessagesZh: TransformMessages = {
  changes: {
    month: describeChange,
    "single month": describeChange,
    quarter: describeChange,
    year: (measure) => `${measures[measure]}较上年变动`,
  },
  index: (measure, base) => `${measures[measure]}指数（${formatPeriod(base, "zh")}=100）`,
  mean: (measure, months) => `${measures[measure]}${months}个月移动平均`,
  remarks: {
    missing: ({ period }) => `无${formatPeriod(period, "zh")}数据`,
    baseless: ({ period }) => `${formatPeriod(period, "zh")}数值不为正或精度不足，无法比较`,
    together: ({ averaged }) => (averaged ? "1-2月合并，按月均计算" : "1-2月合并"),
    "against average": () => "与1-2月月均相比",
    "new year": ({ days: [day, before] }) => `春节为${formatDay(day!)}${before ? `，上年为${formatDay(before)}` : ""}`,
  },
  part: (amount, period) => `${amount}（${period}）`,
};
