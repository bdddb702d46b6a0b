import { HEADINGS, formatPeriod } from "../query";
import type { Messages, Reported, TableStatus } from "./messages.types";

const STATUS: Readonly<Record<TableStatus, string>> = {
  published: "均为公布值。",
  derived: "均由公布值推算。",
  both: "斜体为推算值。",
  forecast: "部分数据为估计值或预测值。",
};

const AS_REPORTED: Readonly<Record<Reported, (reporters: string) => string>> = {
  all: (reporters) => `，据${reporters}报道`,
  some: (reporters) => `，部分据${reporters}报道`,
  none: () => "",
};

/** The Chinese names of the units that the pane offers; any other unit stays as typed. */
const UNITS: Readonly<Record<string, string>> = {
  CNY: "元",
  "CNY bn": "十亿元",
  "CNY trn": "万亿元",
  "CNY 100 mn": "亿元",
  USD: "美元",
  "USD bn": "十亿美元",
  "USD trn": "万亿美元",
  "USD 100 mn": "亿美元",
};
const getUnitName = (unit: string): string => UNITS[unit] ?? unit;

export const messagesZh: Messages = {
  columns: {
    rank: () => "排名",
    code: () => "代码",
    flow: () => "进出口方向",
    value: (unit) => `金额（${getUnitName(unit)}）`,
    share: () => "占比",
    yoy: (_, currency) => (currency === "CNY" ? "同比" : `同比（${currency}）`),
    contribution: () => "拉动（百分点）",
    balance: (unit) => `差额（${getUnitName(unit)}）`,
    "prior value": (unit) => `上年同期金额（${getUnitName(unit)}）`,
    quantity: () => "数量",
    "yoy quantity": () => "数量同比",
    "unit value": (_, currency) => `均价（每千克或每件，${currency}）`,
    "yoy unit value": () => "均价同比",
    source: () => "来源",
  },
  measures: { value: "金额", quantity: "数量", "unit value": "均价" },
  transformations: {
    yoy: "同比",
    mom: "环比",
    "year to date": "年内累计",
    "rolling 3 sum": "滚动3个月",
    "rolling 3 mean": "3个月移动平均",
    "rolling 12 sum": "滚动12个月",
    "rolling 12 mean": "12个月移动平均",
    index: "指数",
    share: "占比",
    contribution: "拉动（百分点）",
    cumulative: "累计",
  },
  withBase: {
    index: (name, base) => `${name}（${base}=100）`,
    cumulative: (name, base) => `${base}起${name}`,
  },
  transformed: (measure, name) => `${measure}，${name}`,
  rowHeaders: { partners: "贸易伙伴", products: "商品", series: "时期", summary: "进出口方向" },
  flows: HEADINGS.zh.flows,
  parameterLabels: { subject: "对象", flow: "进出口方向", period: "时期" },
  latest: "最新",
  anyFlow: "按公布",
  period: (period) => formatPeriod(period, "zh"),
  headings: {
    partners: "中国货物贸易（按贸易伙伴）：",
    products: "中国货物贸易（按商品）：",
    series: "中国货物贸易：",
    summary: "中国货物贸易：",
  },
  join: "，",
  span: (first, last) => `${first}至${last}`,
  names: { partners: "贸易伙伴", products: "商品", series: "时间序列", summary: "概览" },
  overlapNote: (names) => `${names.join("、")}与其他贸易伙伴有重叠，不可相加。`,
  frozen: (day, release) => `${day}固定为数值（${release}发布的数据）。`,
  event: "政策事件",
  eventMark: "事件标记",
  eventSeries: "政策事件",
  tonnes: "吨",
  axisOf: (names, unit) => `${names.join("、")}（${unit}）`,
  onRightAxis: (name) => `${name}（右轴）`,
  others: "其余合计",
  othersNote: (interval) => `其余合计拉动${interval}（按公布数字的精度）。`,
  waterfall: {
    "step base": "起点",
    rise: "上拉",
    "rise below": "上拉（零以下）",
    fall: "下拉",
    "fall below": "下拉（零以下）",
    "step total": "总值增速",
  },
  axisWithSource: (axisTitle, source) => `${axisTitle}。${source}`,
  chartSource: (own) => (own === undefined ? "来源：中国海关总署" : `来源：${own}`),
  source: {
    notes: (subject, notes) => `注${subject === undefined ? "" : `（${subject}）`}：${notes.join("；")}。`,
    noteFrom: (period, note) => `${period}：${note}`,
    line: ({ reported, reporters, releases, status }) =>
      `来源：中国海关总署${AS_REPORTED[reported](reporters)}，${releases.join("、")}发布。${STATUS[status]}`,
    longLine: ({ reported, reporters, documents, first, last, status }) =>
      `来源：中国海关总署${AS_REPORTED[reported](reporters)}，${first}至${last}发布，共${documents}份文件。${STATUS[status]}各数据的出处见TRADESOURCE。`,
    others: "其他机构",
    own: (label, status) => `来源：${label}。${STATUS[status]}`,
    ownData: (name) => `${name}（自有数据）`,
    remote: (version, day) => `${version}，查询于${day}`,
    otherwise: (own) => [
      own === undefined ? "来源：中国海关总署，" : `来源：${own}，`,
      "发布。各数据的出处见TRADESOURCE。",
    ],
    join: "、",
    space: "",
  },
};
