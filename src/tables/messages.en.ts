import { HEADINGS, formatPeriod } from "../query";
import type { Messages, Reported, TableStatus } from "./messages.types";

const STATUS: Readonly<Record<TableStatus, string>> = {
  published: "Figures as published.",
  derived: "Figures derived from published ones.",
  both: "Figures in italics are derived from published ones.",
  forecast: "Some figures are estimates or forecasts.",
};

/** Where many figures leave no room for more. */
const SHORT_STATUS: Readonly<Record<TableStatus, string>> = {
  published: "",
  derived: "All derived. ",
  both: "Italics: derived. ",
  forecast: "Some are estimates or forecasts. ",
};

const CUSTOMS = "General Administration of Customs of China (GACC)";
const AS_REPORTED: Readonly<Record<Reported, string>> = {
  all: ", as reported by ",
  some: ", partly as reported by ",
  none: "",
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
  measures: { value: "Value", quantity: "Quantity", "unit value": "Unit value" },
  transformations: {
    yoy: "YoY",
    mom: "change on the period before",
    "year to date": "year to date",
    "rolling 3 sum": "3-month sum",
    "rolling 3 mean": "3-month mean",
    "rolling 12 sum": "12-month sum",
    "rolling 12 mean": "12-month mean",
    index: "index",
    share: "share",
    contribution: "contribution (pp)",
    cumulative: "cumulative",
  },
  withBase: {
    index: (name, base) => `${name} (${base} = 100)`,
    cumulative: (name, base) => `${name} since ${base}`,
  },
  transformed: (measure, name) => `${measure}, ${name}`,
  rowHeaders: { partners: "Partner", products: "Product", series: "Period", summary: "Flow" },
  flows: HEADINGS.en.flows,
  parameterLabels: { subject: "Subject", flow: "Flow", period: "Period" },
  latest: "latest",
  anyFlow: "as published",
  period: (period) => formatPeriod(period, "en"),
  headings: {
    partners: "China's goods trade by partner: ",
    products: "China's goods trade by product: ",
    series: "China's goods trade: ",
    summary: "China's goods trade: ",
  },
  join: ", ",
  span: (first, last) => `${first} to ${last}`,
  names: { partners: "Partners", products: "Products", series: "Series", summary: "Summary" },
  overlapNote: (names) =>
    `${names.join(", ")} ${names.length === 1 ? "overlaps" : "overlap"} with other partners: do not add up.`,
  frozen: (day, release) => `Frozen on ${day}, release of ${release}.`,
  event: "Policy event",
  eventMark: "At event",
  eventSeries: "Policy events",
  tonnes: "t",
  axisOf: (names, unit) => `${names.join(", ")} (${unit})`,
  onRightAxis: (name) => `${name} (right axis)`,
  others: "All others",
  othersNote: (interval) => `All others contribute ${interval}, as the published digits allow.`,
  waterfall: {
    "step base": "Step starts at",
    rise: "Rise",
    "rise below": "Rise below zero",
    fall: "Fall",
    "fall below": "Fall below zero",
    "step total": "Growth of the total",
  },
  axisWithSource: (axisTitle, source) => `${axisTitle}. ${source}`,
  chartSource: (own) => (own === undefined ? "Source: China Customs (GACC)" : `Source: ${own}`),
  source: {
    notes: (subject, notes) => `Note${subject === undefined ? "" : ` on ${subject}`}: ${notes.join("; ")}.`,
    noteFrom: (period, note) => `${period}: ${note}`,
    line: ({ reported, reporters, releases, status }) =>
      `Source: ${CUSTOMS}${AS_REPORTED[reported]}${reporters}; release${releases.length > 1 ? "s" : ""} of ${releases.join(", ")}. ${STATUS[status]}`,
    longLine: ({ reported, reporters, documents, first, last, status }) =>
      `Source: China Customs (GACC)${AS_REPORTED[reported]}${reporters}; ${documents} documents, releases of ${first} to ${last}. ${SHORT_STATUS[status]}TRADESOURCE cites each figure.`,
    others: "others",
    own: (label, status) => `Source: ${label}. ${STATUS[status]}`,
    ownData: (name) => `${name} (own data)`,
    remote: (version, day) => `${version}, read on ${day}`,
    otherwise: (own) => [
      own === undefined ? `Source: ${CUSTOMS}; release of ` : `Source: ${own} of `,
      ". TRADESOURCE cites each figure.",
    ],
    join: ", ",
    space: " ",
  },
};
