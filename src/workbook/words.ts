/** Every text that is written into a workbook, once per language. */
import { kindOf, monthsOf, periodLabel, type Period } from "../query";
import type { Flow } from "../dataset";
import type { Answer } from "../statistics";
import type { ChartKind, ColumnId, Language, TableKind } from "./spec";
import type { Slot } from "./content/types";

interface Words {
  /** Headers of columns; money in the unit of the table. */
  readonly columns: Readonly<Record<ColumnId, (unit: string, currency: string) => string>>;
  /** What the lines of a table are, as the header of their names. */
  readonly lines: Readonly<Record<TableKind, string>>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly slots: Readonly<Record<Slot, string>>;
  readonly latest: string;
  /** What of DATAINFO names the newest period in this language. */
  readonly headline: string;
  /** In the place of a flow that was left open. */
  readonly anyFlow: string;
  readonly period: (period: Period) => string;
  /** The name of a table with what it is about. */
  readonly title: (kind: TableKind, details: readonly string[]) => string;
  readonly charts: Readonly<Record<ChartKind, string>>;
  readonly event: string;
  readonly eventMark: string;
  readonly events: string;
  readonly source: {
    /** Publishers, releases and status of a table of plain values. */
    readonly values: (publishers: string, releases: string, status: Status) => string;
    /** The same of a live table when it was inserted, for that period. */
    readonly live: (publishers: string, releases: string, status: Status, period: string) => string;
    readonly join: string;
    /** The first of many publishers, and how many more. */
    readonly andMore: (first: string, more: number) => string;
  };
  readonly sourceList: {
    readonly sheet: string;
    readonly title: string;
    readonly columns: Readonly<Record<SourceColumn, string>>;
    readonly statuses: Readonly<Record<Answer["status"], string>>;
    /** What a line is about: a formula that still stands, or one that was turned into a value. */
    readonly live: string;
    readonly frozen: (day: string) => string;
    readonly unresolved: (part: string) => string;
  };
}

/** The columns of the list of sources. */
export type SourceColumn =
  "cell" | "formula" | "figure" | "status" | "citation" | "publisher" | "address" | "date" | "release" | "state";

/** Whether figures of a table are printed, derived, or some of each. */
export type Status = "published" | "derived" | "both" | "forecast";

const TITLES: Readonly<Record<TableKind, string>> = {
  partners: "China's goods trade by partner",
  products: "China's goods trade by product",
  series: "China's goods trade over time",
  summary: "China's goods trade",
};

const TITLES_ZH: Readonly<Record<TableKind, string>> = {
  partners: "中国货物贸易（按贸易伙伴）",
  products: "中国货物贸易（按商品）",
  series: "中国货物贸易时间序列",
  summary: "中国货物贸易概况",
};

const STATUS: Readonly<Record<Status, string>> = {
  published: "Figures as published.",
  derived: "Figures derived from published ones.",
  both: "Figures in italics are derived from published ones.",
  forecast: "Some figures are forecasts.",
};

const STATUS_ZH: Readonly<Record<Status, string>> = {
  published: "数据均为公布值。",
  derived: "数据均由公布值推算。",
  both: "斜体数据由公布值推算。",
  forecast: "部分数据为预测值。",
};

const english: Words = {
  columns: {
    rank: () => "Rank",
    code: () => "Code",
    flow: () => "Flow",
    value: (unit) => `Value (${unit})`,
    share: () => "Share",
    yoy: (_, currency) => (currency === "CNY" ? "YoY" : `YoY (${currency})`),
    contribution: () => "Contribution (pp)",
    balance: (unit) => `Balance (${unit})`,
    "prior value": (unit) => `Value a year earlier (${unit})`,
    quantity: () => "Quantity",
    "yoy quantity": () => "YoY of quantity",
    "unit value": (_, currency) => `Unit value (${currency} per kg or item)`,
    "yoy unit value": () => "YoY of unit value",
    source: () => "Source",
  },
  lines: { partners: "Partner", products: "Product", series: "Period", summary: "Flow" },
  flows: { exports: "Exports", imports: "Imports", total: "Total", balance: "Balance" },
  slots: { subject: "Subject", flow: "Flow", period: "Period" },
  latest: "latest",
  headline: "headline period in words",
  anyFlow: "as printed",
  period: periodLabel,
  title: (kind, details) => [TITLES[kind], details.join(", ")].filter(Boolean).join(": "),
  charts: {
    bar: "Value",
    share: "Share of total trade",
    contribution: "Contribution to growth",
    series: "Over time",
  },
  event: "Policy event",
  eventMark: "At event",
  events: "Policy events",
  source: {
    values: (publishers, releases, status) =>
      `Source: General Administration of Customs of China, as reported by ${publishers}; released ${releases}. ${STATUS[status]}`,
    live: (publishers, releases, status, period) =>
      `Source: General Administration of Customs of China, for ${period} as reported by ${publishers}; released ${releases}. ` +
      `${STATUS[status]} TRADESOURCE cites each figure.`,
    join: ", ",
    andMore: (first, more) => `${first} and ${more} more`,
  },
  sourceList: {
    sheet: "TradeSheet sources",
    title: "Sources of the TRADE formulas in this workbook",
    columns: {
      cell: "Cell",
      formula: "Formula",
      figure: "Figure",
      status: "Status",
      citation: "Citation",
      publisher: "Publisher",
      address: "Address",
      date: "Date of report",
      release: "Release",
      state: "State",
    },
    statuses: { published: "published", derived: "derived", forecast: "forecast" },
    live: "formula",
    frozen: (day) => `value since ${day}`,
    unresolved: (part) => `Could not be looked up: ${part} has to be calculated by Excel.`,
  },
};

const zhMonths = (period: Period): string => {
  const kind = kindOf(period);
  const { first, last } = monthsOf(period);
  const [year, from] = [Math.floor(first / 12), (first % 12) + 1];
  const [lastYear, to] = [Math.floor(last / 12), (last % 12) + 1];
  if (kind === "year") return `${year}年`;
  if (kind === "month") return `${year}年${from}月`;
  if (kind === "quarter") return `${year}年第${Math.ceil(to / 3)}季度`;
  return year === lastYear ? `${year}年${from}-${to}月` : `${year}年${from}月至${lastYear}年${to}月`;
};

const chinese: Words = {
  columns: {
    rank: () => "排名",
    code: () => "代码",
    flow: () => "进出口方向",
    value: (unit) => `金额（${unit}）`,
    share: () => "占比",
    yoy: (_, currency) => (currency === "CNY" ? "同比" : `同比（${currency}）`),
    contribution: () => "拉动（百分点）",
    balance: (unit) => `差额（${unit}）`,
    "prior value": (unit) => `上年同期金额（${unit}）`,
    quantity: () => "数量",
    "yoy quantity": () => "数量同比",
    "unit value": (_, currency) => `均价（每千克或每件，${currency}）`,
    "yoy unit value": () => "均价同比",
    source: () => "来源",
  },
  lines: { partners: "贸易伙伴", products: "商品", series: "时期", summary: "进出口方向" },
  flows: { exports: "出口", imports: "进口", total: "进出口", balance: "差额" },
  slots: { subject: "对象", flow: "进出口方向", period: "时期" },
  latest: "最新",
  headline: "headline period",
  anyFlow: "按公布",
  period: zhMonths,
  title: (kind, details) => [TITLES_ZH[kind], details.join("，")].filter(Boolean).join("："),
  charts: { bar: "金额", share: "占贸易总额比重", contribution: "对增长的拉动", series: "时间序列" },
  event: "政策事件",
  eventMark: "事件标记",
  events: "政策事件",
  source: {
    values: (publishers, releases, status) =>
      `来源：中国海关总署，据${publishers}报道；发布日期${releases}。${STATUS_ZH[status]}`,
    live: (publishers, releases, status, period) =>
      `来源：中国海关总署，${period}数据据${publishers}报道；发布日期${releases}。${STATUS_ZH[status]}各数据的出处见TRADESOURCE。`,
    join: "、",
    andMore: (first, more) => `${first}及另外${more}家`,
  },
  sourceList: {
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
    statuses: { published: "公布", derived: "推算", forecast: "预测" },
    live: "公式",
    frozen: (day) => `${day}起为数值`,
    unresolved: (part) => `无法查询：${part}须由Excel计算。`,
  },
};

export const wordsOf = (language: Language): Words => (language === "zh" ? chinese : english);
