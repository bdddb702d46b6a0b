/** Parameters that several functions share, each with its texts; a function overrides what differs. */
import type { Parameter, ParameterTexts } from "../definition";

export const SUBJECT = {
  name: "subject",
  kind: "subject",
  optional: true,
  type: "any",
  enumeration: "SUBJECT",
} as const satisfies Parameter;
export const SUBJECT_TEXTS: ParameterTexts = {
  en: 'Partner, product, customs regime or ownership type, by name or code. Combine them with " / "; add partners up with " + ". Default: all partners and goods.',
  zh: "贸易伙伴、商品、贸易方式或企业性质的名称或编码；可用“ / ”组合，贸易伙伴可用“ + ”加总。默认：进出口总值。",
  zhLabel: "统计对象",
};

/** The product of functions about quantities, which partners do not have. */
export const PRODUCT = { ...SUBJECT, name: "product", optional: false } as const satisfies Parameter;

export const FLOW = {
  name: "flow",
  kind: "flow",
  optional: true,
  type: "string",
  enumeration: "FLOW",
} as const satisfies Parameter;
export const FLOW_TEXTS: ParameterTexts = {
  en: '"exports", "imports", "total" or "balance". Default: total, or the only flow published.',
  zh: "出口、进口、进出口或差额。默认：进出口；仅公布一个方向时为该方向。",
  zhLabel: "进出口方向",
};
/** Of measures that a balance does not have. */
export const FLOW_WITHOUT_BALANCE_TEXTS: ParameterTexts = {
  ...FLOW_TEXTS,
  en: '"exports", "imports" or "total". Default: total, or the only flow published.',
};
/** Of measures that only one direction has. */
export const DIRECTION_TEXTS: ParameterTexts = {
  ...FLOW_TEXTS,
  en: '"exports" or "imports". Default: the only flow published.',
  zh: "出口或进口。默认：唯一公布的方向。",
};

export const PERIOD = { name: "period", kind: "period", optional: true, type: "any" } as const satisfies Parameter;
export const PERIOD_TEXTS: ParameterTexts = {
  en: `Such as "2025-11", "Jan-Nov 2025", "3Q25", 2025, a date, or relative to the newest release: "last month", "YTD", "-1Y". Default: its headline period.`,
  zh: "如 2025-11、2025年1-11月、2025年三季度、2025 或日期；也可用相对时期：上月、今年以来、-1Y（上年同期）。默认：最新报告期。",
  zhLabel: "时期",
};

export const FROM = { ...PERIOD, name: "from" } as const satisfies Parameter;
export const TO = { ...PERIOD, name: "to" } as const satisfies Parameter;

/** The unit of money. */
export const UNIT = {
  name: "unit",
  kind: "choice",
  optional: true,
  type: "string",
  enumeration: "MONEY",
} as const satisfies Parameter;
export const UNIT_TEXTS: ParameterTexts = {
  en: 'Such as "CNY", "CNY bn" or "USD trn". Default: yuan, displayed in mn, bn or trn.',
  zh: "如 CNY、CNY bn、亿元、USD trn。默认：元，按亿元、万亿元等显示。",
  zhLabel: "单位",
};
/** Of functions that take only the currency from the unit. */
export const CURRENCY_TEXTS: ParameterTexts = {
  en: 'Currency of values, "CNY" or "USD". Default: yuan.',
  zh: "金额的币种：CNY 或 USD。默认：人民币。",
  zhLabel: "币种",
};

export const MEASURE = {
  name: "measure",
  kind: "choice",
  optional: true,
  type: "string",
  enumeration: "MEASURE",
} as const satisfies Parameter;
export const MEASURE_TEXTS: ParameterTexts = {
  en: 'Such as "value", "share" or "yoy". Default: value.',
  zh: "如 value（金额）、share（占比）、yoy（同比）。默认：金额。",
  zhLabel: "指标",
};

/** The rows of a table for which no number is given. */
export const DEFAULT_ROWS = 20;

export const TOP = { name: "top", kind: "number", optional: true, type: "number" } as const satisfies Parameter;
export const TOP_TEXTS: ParameterTexts = {
  en: `Maximum number of rows. Default: ${DEFAULT_ROWS}.`,
  zh: `最多列出的行数。默认：${DEFAULT_ROWS}。`,
  zhLabel: "行数",
};

/** Whom a ranking of partners compares. */
export const VIEW = {
  name: "view",
  kind: "choice",
  optional: true,
  type: "string",
  enumeration: "VIEW",
} as const satisfies Parameter;
export const VIEW_TEXTS: ParameterTexts = {
  en: '"customs" (ASEAN and the EU as one partner each), "economies" or "continents". Default: customs.',
  zh: "customs（东盟、欧盟各作为一个贸易伙伴）、economies（各经济体）或 continents（各大洲）。默认：customs。",
  zhLabel: "排名口径",
};

/** What a partner's product is ranked among. */
export const AMONG = {
  name: "among",
  kind: "choice",
  optional: true,
  type: "string",
  enumeration: "AMONG",
} as const satisfies Parameter;
export const AMONG_TEXTS: ParameterTexts = {
  en: 'For a partner\'s product, such as "Brazil / Soybeans": rank it among "partners" of the product or "products" of the partner. Default: partners.',
  zh: "用于“巴西 / 大豆”这类组合：partners 在该商品的贸易伙伴中排名，products 在该伙伴的商品中排名。默认：partners。",
  zhLabel: "排名对象",
};

/** Which products a table lists. */
export const PRODUCT_LINES = {
  name: "lines",
  kind: "choice",
  optional: true,
  type: "string",
  enumeration: "PRODUCTLINES",
} as const satisfies Parameter;
export const PRODUCT_LINES_TEXTS: ParameterTexts = {
  en: '"ranked" (each commodity once, without aggregates) or "all" (every line). Default: ranked.',
  zh: "ranked（不含汇总项，不重复计算）或 all（全部商品）。默认：ranked。",
  zhLabel: "商品范围",
};

export const COLUMNS = { name: "columns", kind: "text", optional: true, type: "any" } as const satisfies Parameter;

/** How a figure is cited. */
export const STYLE = {
  name: "style",
  kind: "choice",
  optional: true,
  type: "string",
  enumeration: "CITATIONSTYLE",
} as const satisfies Parameter;
export const STYLE_TEXTS: ParameterTexts = {
  en: '"sentence", "short", "full", "bibtex" or "csl-json". Default: sentence.',
  zh: "sentence（说明）、short（简式）、full（全式）、bibtex 或 csl-json。省略：说明。",
  zhLabel: "引用格式",
};

/** The dataset is viewed as of this release. */
export const RELEASE = { name: "release", kind: "release", optional: true, type: "any" } as const satisfies Parameter;
export const RELEASE_TEXTS: ParameterTexts = {
  en: 'Such as "2025-11-07" or a date: figures as published by that day. Default: the newest release.',
  zh: "如 2025-11-07：取截至该日已公布的数据。默认：最新公布的数据。",
  zhLabel: "发布日期",
};

/** The dataset is that of this source. */
export const SOURCE = { name: "source", kind: "source", optional: true, type: "any" } as const satisfies Parameter;
export const SOURCE_TEXTS: ParameterTexts = {
  en: 'The name of your own data, "official" (customs data), or "BACI" (CEPII: HS chapters by year, in dollars). Default: the source set for the workbook, or else official.',
  zh: "自有数据的名称、official（海关数据）或 BACI（CEPII：HS 章，年度，美元）。默认：工作簿设定的来源，未设定时为海关数据。",
  zhLabel: "数据来源",
};
