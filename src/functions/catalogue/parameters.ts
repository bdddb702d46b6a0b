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
  en: 'Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; partners joined by " + " are added up; left out: World.',
  zh: "贸易伙伴、商品、贸易方式或企业性质，可用“ / ”组合，贸易伙伴可用“ + ”相加；填名称或编码。省略：贸易总值。",
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
  en: '"exports", "imports", "total" or "balance"; left out: the total, or the one flow printed.',
  zh: "出口、进口、进出口或差额。省略：进出口，或唯一公布的流向。",
  zhLabel: "进出口方向",
};
/** Of measures that a balance does not have. */
export const FLOW_WITHOUT_BALANCE_TEXTS: ParameterTexts = {
  ...FLOW_TEXTS,
  en: '"exports", "imports" or "total"; left out: the total, or the one flow printed.',
};
/** Of measures that only one direction has. */
export const DIRECTION_TEXTS: ParameterTexts = {
  ...FLOW_TEXTS,
  en: '"exports" or "imports"; left out: the one flow printed.',
  zh: "出口或进口。省略：唯一公布的流向。",
};

export const PERIOD = { name: "period", kind: "period", optional: true, type: "any" } as const satisfies Parameter;
export const PERIOD_TEXTS: ParameterTexts = {
  en: `Such as "2025-11", "Jan-Nov 2025", "3Q25", 2025, a date, or relative to the newest release: "last month", "YTD", "-1Y"; left out: its headline period.`,
  zh: "如 2025-11、2025年1-11月、2025年三季度、2025 或日期；也可相对于最新一次发布：上月、今年以来、-1Y（上年同期）。省略：最新一次发布的主要时期。",
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
  en: 'Such as "CNY", "CNY bn" or "USD trn"; left out: yuan, shown scaled.',
  zh: "如 CNY、CNY bn、亿元 或 USD trn。省略：元，自动缩放显示。",
  zhLabel: "单位",
};
/** Of functions that take only the currency from the unit. */
export const CURRENCY_TEXTS: ParameterTexts = {
  en: 'Currency of values, "CNY" or "USD"; left out: yuan.',
  zh: "金额的币种：CNY 或 USD。省略：人民币。",
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
  en: 'Such as "value", "share" or "yoy"; left out: value.',
  zh: "如金额、占比或同比（value、share、yoy）。省略：金额。",
  zhLabel: "指标",
};

/** The rows of a table for which no number is given. */
export const DEFAULT_ROWS = 20;

export const TOP = { name: "top", kind: "number", optional: true, type: "number" } as const satisfies Parameter;
export const TOP_TEXTS: ParameterTexts = {
  en: `The number of rows; left out: ${DEFAULT_ROWS}.`,
  zh: `最多列出的行数。省略：${DEFAULT_ROWS}。`,
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
  en: '"customs" (ASEAN and the EU as one partner each), "economies" or "continents"; left out: customs.',
  zh: "customs（东盟、欧盟各作为一个贸易伙伴）、economies（各经济体）或 continents（各大洲）。省略：customs。",
  zhLabel: "排名口径",
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
  en: '"ranked" (each commodity once, none beside an aggregate of it) or "all" (every line); left out: ranked.',
  zh: "ranked（不含汇总项，无重复计算）或 all（全部商品）。省略：ranked。",
  zhLabel: "商品范围",
};

export const COLUMNS = { name: "columns", kind: "text", optional: true, type: "any" } as const satisfies Parameter;

/** The dataset is viewed as of this release. */
export const RELEASE = { name: "release", kind: "release", optional: true, type: "any" } as const satisfies Parameter;
export const RELEASE_TEXTS: ParameterTexts = {
  en: 'Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.',
  zh: "如 2025-11-07：按当日已发布的数据作答。省略：最新数据。",
  zhLabel: "发布日期",
};

/** The dataset is that of this source. */
export const SOURCE = { name: "source", kind: "source", optional: true, type: "any" } as const satisfies Parameter;
export const SOURCE_TEXTS: ParameterTexts = {
  en: 'Your own data by the name you gave it, "official", or "BACI" (CEPII: HS chapters by year, in dollars); left out: what the workbook is set to, else official.',
  zh: "您自己的数据的名称、official（官方数据）或 BACI（CEPII，HS 章、年度、美元）。省略：按工作簿的设置，否则为官方数据。",
  zhLabel: "数据来源",
};
