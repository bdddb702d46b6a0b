/** 各函数的中文说明：用途，以及每个参数的名称和含义。英文说明在 functions.json 中。 */
export interface ChineseHelp {
  readonly purpose: string;
  readonly parameters: Readonly<Record<string, readonly [name: string, description: string]>>;
}

const SUBJECT = [
  "统计对象",
  "贸易伙伴、商品、贸易方式或企业性质，可用“ / ”组合；填名称或编码。省略：贸易总值。",
] as const;
const PRODUCT = ["商品", "商品，或“贸易伙伴 / 商品”；填名称或 HS 编码，如 Iron ore 或 2601。"] as const;
const FLOW = ["进出口方向", "出口、进口、进出口或差额。省略：进出口，或唯一公布的流向。"] as const;
const PERIOD = ["时期", "如 2025-11、2025年1-11月、2025 或日期。省略：最新一次发布的主要时期。"] as const;
const MONEY = ["单位", "如 CNY、CNY bn、亿元 或 USD trn。省略：元，自动缩放显示。"] as const;
const CURRENCY = ["币种", "金额的币种：CNY 或 USD。省略：人民币。"] as const;
const RELEASE = ["发布日期", "如 2025-11-07：按当日已发布的数据作答。省略：最新数据。"] as const;
const SOURCE = [
  "数据来源",
  "您自己的数据的名称，或 official（官方数据）。省略：按工作簿的设置，否则为官方数据。",
] as const;
const TOP = ["行数", "最多列出的行数。省略：全部。"] as const;
const MEASURE = ["指标", "如金额、占比或同比（value、share、yoy）。省略：金额。"] as const;

export const FUNCTIONS_IN_CHINESE: Readonly<Record<string, ChineseHelp>> = {
  TRADEVALUE: {
    purpose: "中国货物贸易额；未指定单位时以元为单位。",
    parameters: { subject: SUBJECT, flow: FLOW, period: PERIOD, unit: MONEY, release: RELEASE, source: SOURCE },
  },
  TRADESHARE: {
    purpose: "占比：占同一流向贸易总值或另一统计对象的比重，以小数表示。",
    parameters: {
      subject: SUBJECT,
      flow: FLOW,
      period: PERIOD,
      within: ["占何者的比重", "作为整体的统计对象。省略：贸易总值。"],
      release: RELEASE,
      source: SOURCE,
    },
  },
  YOYCHANGE: {
    purpose: "同比：与上年同期相比的变化，以小数表示。",
    parameters: {
      subject: SUBJECT,
      flow: FLOW,
      period: PERIOD,
      measure: ["何者的同比", "金额（人民币）、数量、均价或美元值。省略：金额。"],
      release: RELEASE,
      source: SOURCE,
    },
  },
  TRADEBALANCE: {
    purpose: "贸易差额：出口减进口；未指定单位时以元为单位。",
    parameters: { partner: SUBJECT, period: PERIOD, unit: MONEY, release: RELEASE, source: SOURCE },
  },
  QUANTITY: {
    purpose: "商品的数量，以千克或件为单位，自动缩放显示。",
    parameters: {
      product: PRODUCT,
      flow: ["进出口方向", "出口或进口。省略：唯一公布的流向。"],
      period: PERIOD,
      unit: ["单位", "如 t（吨）、mn t（百万吨）或 bn items（十亿件）。省略：千克或件。"],
      release: RELEASE,
      source: SOURCE,
    },
  },
  UNITVALUE: {
    purpose: "均价：金额除以数量；未指定单位时为每千克或每件多少元。",
    parameters: {
      product: PRODUCT,
      flow: ["进出口方向", "出口或进口。省略：唯一公布的流向。"],
      period: PERIOD,
      unit: ["单位", "如 CNY/t（元/吨）或 USD/kg。省略：元/千克或元/件。"],
      release: RELEASE,
      source: SOURCE,
    },
  },
  PRIORVALUE: {
    purpose: "上年同期金额：有公布值用公布值，否则由本期金额和同比推算。",
    parameters: {
      subject: SUBJECT,
      flow: FLOW,
      period: ["时期", "两个时期中较晚的一个。省略：最新一次发布的主要时期。"],
      unit: MONEY,
      release: RELEASE,
      source: SOURCE,
    },
  },
  CONTRIBUTION: {
    purpose: "某一统计对象拉动贸易总值增长的百分点。",
    parameters: { subject: SUBJECT, flow: FLOW, period: PERIOD, release: RELEASE, source: SOURCE },
  },
  TRADERANK: {
    purpose: "按金额在贸易伙伴或商品中的排名。",
    parameters: {
      subject: ["统计对象", "贸易伙伴或商品，填名称或编码。"],
      flow: FLOW,
      period: PERIOD,
      release: RELEASE,
      source: SOURCE,
    },
  },
  TRADEBOUNDS: {
    purpose: "按公布的位数，数值可能的下限和上限，占两个单元格。",
    parameters: {
      measure: MEASURE,
      subject: SUBJECT,
      flow: FLOW,
      period: PERIOD,
      unit: CURRENCY,
      release: RELEASE,
      source: SOURCE,
    },
  },
  TRADESOURCE: {
    purpose: "数据的出处：发布方、标题、日期、网址，以及是公布值、推算值（及其方法）还是预测值。",
    parameters: {
      subject: SUBJECT,
      flow: FLOW,
      period: PERIOD,
      measure: MEASURE,
      unit: CURRENCY,
      release: RELEASE,
      source: SOURCE,
    },
  },
  PARTNERS: {
    purpose: "贸易伙伴表，按排名排列，含标题行。",
    parameters: {
      flow: ["进出口方向", "出口、进口、进出口或差额。省略：进出口。"],
      period: PERIOD,
      top: TOP,
      columns: ["列", "如 partner, value, share, yoy, contribution。省略：常用列。"],
      release: RELEASE,
      source: SOURCE,
    },
  },
  PRODUCTS: {
    purpose: "商品表，按金额从大到小排列，含标题行。",
    parameters: {
      flow: ["进出口方向", "出口或进口。省略：所有公布的流向，另列一列。"],
      period: PERIOD,
      top: TOP,
      columns: ["列", "如 product, flow, value, yoy, quantity。省略：常用列。"],
      release: RELEASE,
      source: SOURCE,
    },
  },
  TRADESERIES: {
    purpose: "一项指标随时间的变化：时期和数值，由旧到新，时期种类一致。",
    parameters: {
      subject: SUBJECT,
      flow: FLOW,
      measure: MEASURE,
      from: ["起始时期", "其种类（月、季、年、累计）即序列的种类。"],
      to: ["截止时期", "省略：最新。"],
      unit: MONEY,
      release: RELEASE,
      source: SOURCE,
    },
  },
  TRADEEVENTS: {
    purpose: "有日期的政策事件，如零关税措施和专项活动，含标题行。",
    parameters: {
      from: ["起始时期", "省略：从头开始。"],
      to: ["截止时期", "省略：到最后。"],
      release: RELEASE,
    },
  },
  WORLDSHARE: {
    purpose: "中国货物出口占世界的比重，以小数表示；预测值会在 TRADESOURCE 中注明。",
    parameters: {
      year: ["年份", "如 2025。省略：最新的非预测年份。"],
      flow: ["进出口方向", "占世界出口或进口的比重。省略：出口。"],
      release: RELEASE,
      source: SOURCE,
    },
  },
  TRADESEARCH: {
    purpose: "按文字查找贸易伙伴、商品、贸易方式和企业性质，最相近的在前，含标题行。",
    parameters: {
      text: ["文字", "中英文名称或编码，可以只写一部分，也容许拼写错误，如“芯片”、chips 或 8542。"],
      top: ["行数", "最多列出的行数。省略：10。"],
    },
  },
  DATAINFO: {
    purpose: "当前数据：发布日期、主要时期、数据版本和各项数量。",
    parameters: { item: ["项目", "哪一项信息。省略：全部列成表格。"], release: RELEASE, source: SOURCE },
  },
};
