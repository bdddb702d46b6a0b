import { HEADINGS, formatPeriod } from "../query";
import type { ChartKind, TableKind } from "./spec";
import type { Messages, TableStatus } from "./messages.types";

const TITLES: Readonly<Record<TableKind, string>> = {
  partners: "中国货物贸易（按贸易伙伴）",
  products: "中国货物贸易（按商品）",
  series: "中国货物贸易时间序列",
  summary: "中国货物贸易概况",
};

const STATUS: Readonly<Record<TableStatus, string>> = {
  published: "数据均为公布值。",
  derived: "数据均由公布值推算。",
  both: "斜体数据由公布值推算。",
  forecast: "部分数据为预测值。",
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

const CHARTS: Readonly<Record<Exclude<ChartKind, "series">, (unit: string) => string>> = {
  bar: (unit) => `金额（${unit}）`,
  share: () => "占贸易总额比重",
  contribution: () => "对增长的拉动（百分点）",
};

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
  rowHeaders: { partners: "贸易伙伴", products: "商品", series: "时期", summary: "进出口方向" },
  flows: HEADINGS.zh.flows,
  parameterLabels: { subject: "对象", flow: "进出口方向", period: "时期" },
  latest: "最新",
  headline: "headline period",
  anyFlow: "按公布",
  period: (period) => formatPeriod(period, "zh"),
  title: (kind, details) => [TITLES[kind], details.join("，")].filter(Boolean).join("："),
  chart: (title, kind, unit) => (kind === "series" ? title : `${title}：${CHARTS[kind](getUnitName(unit))}`),
  overlapNote: (names) => `${names.join("、")}与其他贸易伙伴有重叠，不可相加。`,
  event: "政策事件",
  eventMark: "事件标记",
  eventSeries: "政策事件",
  source: {
    values: (publishers, releases, status) =>
      `来源：中国海关总署，据${publishers}报道；发布日期${releases}。${STATUS[status]}`,
    live: (publishers, releases, status, period) =>
      `来源：中国海关总署，${period}数据据${publishers}报道；发布日期${releases}。${STATUS[status]}各数据的出处见TRADESOURCE。`,
    join: "、",
    space: "",
    andMore: (first, more) => `${first}及另外${more}家`,
  },
};
