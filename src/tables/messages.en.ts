import { HEADINGS, formatPeriod } from "../query";
import type { ChartKind, TableKind } from "./spec";
import type { Messages, TableStatus } from "./messages.types";

const TITLES: Readonly<Record<TableKind, string>> = {
  partners: "China's goods trade by partner",
  products: "China's goods trade by product",
  series: "China's goods trade over time",
  summary: "China's goods trade",
};

const STATUS: Readonly<Record<TableStatus, string>> = {
  published: "Figures as published.",
  derived: "Figures derived from published ones.",
  both: "Figures in italics are derived from published ones.",
  forecast: "Some figures are forecasts.",
};

const CHARTS: Readonly<Record<Exclude<ChartKind, "series">, (unit: string) => string>> = {
  bar: (unit) => `value in ${unit}`,
  share: () => "share of total trade",
  contribution: () => "contribution to growth in percentage points",
};

export const messagesEn: Messages = {
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
  rowHeaders: { partners: "Partner", products: "Product", series: "Period", summary: "Flow" },
  flows: HEADINGS.en.flows,
  parameterLabels: { subject: "Subject", flow: "Flow", period: "Period" },
  latest: "latest",
  headline: "headline period in words",
  anyFlow: "as printed",
  period: (period) => formatPeriod(period, "en"),
  title: (kind, details) => [TITLES[kind], details.join(", ")].filter(Boolean).join(": "),
  chart: (title, kind, unit) => (kind === "series" ? title : `${title} (${CHARTS[kind](unit)})`),
  overlapNote: (names) =>
    `${names.join(", ")} ${names.length === 1 ? "overlaps" : "overlap"} with other partners: do not add up.`,
  event: "Policy event",
  eventMark: "At event",
  eventSeries: "Policy events",
  source: {
    values: (publishers, releases, status) =>
      `Source: General Administration of Customs of China, as reported by ${publishers}; released ${releases}. ${STATUS[status]}`,
    live: (publishers, releases, status, period) =>
      `Source: General Administration of Customs of China, for ${period} as reported by ${publishers}; released ${releases}. ` +
      `${STATUS[status]} TRADESOURCE cites each figure.`,
    join: ", ",
    space: " ",
    andMore: (first, more) => `${first} and ${more} more`,
  },
};
