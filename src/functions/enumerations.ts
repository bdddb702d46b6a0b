/** The values that Excel and the pane offer for autocomplete. Their names and values never change. */
import type { LocalizedText } from "../language";

export interface EnumerationValue {
  /** Identifies it within its enumeration. */
  readonly name: string;
  /** What the list of suggestions shows. */
  readonly label: LocalizedText;
  /** What is typed. */
  readonly value: string;
  readonly tooltip: LocalizedText;
}

/** In English its name is its label. */
const value = (name: string, zhLabel: string, value: string, en: string, zh: string): EnumerationValue => ({
  name,
  label: { en: name, zh: zhLabel },
  value,
  tooltip: { en, zh },
});

/** The enumerations by their ids, in the order of functions.json. */
export const ENUMERATIONS = {
  /** Common subjects; any other partner, product or combination can be typed. */
  SUBJECT: [
    value("World", "全球", "World", "All partners and all goods", "全部贸易伙伴、全部商品"),
    value("ASEAN", "东盟", "ASEAN", "Association of Southeast Asian Nations", "东南亚国家联盟（东盟）"),
    value("EU", "欧盟", "EU", "European Union", "欧洲联盟（欧盟）"),
    value("UnitedStates", "美国", "United States", "United States of America", "美国"),
    value(
      "BeltAndRoad",
      "共建一带一路国家",
      "Belt and Road",
      "Belt and Road partner economies; overlaps with other partners",
      "共建“一带一路”国家；与其他贸易伙伴有重叠",
    ),
    value("IntegratedCircuits", "集成电路", "Integrated circuits", "HS 8542", "集成电路，HS 8542"),
    value("Automobiles", "汽车", "Automobiles", "HS 8702 to 8706", "汽车，HS 8702 至 8706"),
    value("IronOre", "铁矿砂", "Iron ore", "HS 2601", "铁矿砂，HS 2601"),
  ],
  FLOW: [
    value("Exports", "出口", "exports", "Goods leaving China", "出口"),
    value("Imports", "进口", "imports", "Goods entering China", "进口"),
    value("Total", "进出口", "total", "Exports + imports", "进出口：出口加进口"),
    value("Balance", "差额", "balance", "Exports - imports", "差额：出口减进口"),
  ],
  VIEW: [
    value(
      "Customs",
      "海关口径",
      "customs",
      "As customs ranks them: ASEAN and the EU as one partner each; the default",
      "海关口径：东盟、欧盟各作为一个贸易伙伴；默认",
    ),
    value("Economies", "各经济体", "economies", "Each economy separately", "各经济体分别列出"),
    value("Continents", "各大洲", "continents", "Continents", "各大洲"),
  ],
  INDICATOR: [
    value(
      "PartnerConcentration",
      "贸易伙伴集中度",
      "partner concentration",
      "Hirschman-Herfindahl index of the partners' shares, 0 to 1",
      "贸易伙伴份额的赫芬达尔指数（HHI），0 至 1",
    ),
    value(
      "ProductConcentration",
      "商品集中度",
      "product concentration",
      "Hirschman-Herfindahl index of the products' shares, 0 to 1",
      "商品份额的赫芬达尔指数（HHI），0 至 1",
    ),
    value("Dependence", "依存度", "dependence", "Share of the largest partner", "最大贸易伙伴所占份额"),
    value("Coverage", "进出口比", "coverage", "Exports / imports", "出口与进口之比"),
    value(
      "NormalisedBalance",
      "贸易竞争力指数",
      "normalised balance",
      "(exports - imports) / (exports + imports), -1 to 1",
      "（出口 - 进口）/（出口 + 进口），-1 至 1",
    ),
    value(
      "IntraIndustryTrade",
      "产业内贸易指数",
      "intra-industry trade",
      "Grubel-Lloyd index, 0 to 1",
      "Grubel-Lloyd 指数，0 至 1",
    ),
    value(
      "Diversion",
      "贸易转移",
      "diversion",
      "The share that one partner lost and the other gained within a year",
      "一年内由一个贸易伙伴转移至另一个的份额",
    ),
  ],
  PRODUCTLINES: [
    value(
      "Ranked",
      "参与排名的商品",
      "ranked",
      "Each commodity once, without aggregates; the default",
      "不含汇总项，不重复计算；默认",
    ),
    value(
      "All",
      "全部商品",
      "all",
      "Every line that customs publishes, including aggregates",
      "海关公布的全部商品，含汇总项",
    ),
  ],
  /** What a partner's product is ranked among. */
  AMONG: [
    value("Partners", "贸易伙伴", "partners", "Among partners, within the product", "在该商品的贸易伙伴中排名"),
    value("Products", "商品", "products", "Among products, within the partner", "在该贸易伙伴的商品中排名"),
  ],
  MONEY: [
    value("CNY", "元", "CNY", "Yuan, displayed in mn, bn or trn; the default", "元，按亿元、万亿元等显示；默认"),
    value("CNYbn", "十亿元", "CNY bn", "Billions of yuan", "十亿元"),
    value("CNYtrn", "万亿元", "CNY trn", "Trillions of yuan", "万亿元"),
    value("USD", "美元", "USD", "US dollars as published by customs", "海关公布的美元值"),
    value("USDbn", "十亿美元", "USD bn", "Billions of US dollars", "十亿美元"),
    value("USDtrn", "万亿美元", "USD trn", "Trillions of US dollars", "万亿美元"),
  ],
  QUANTITYUNIT: [
    value("kg", "千克", "kg", "Kilograms", "千克"),
    value("t", "吨", "t", "Tonnes", "吨"),
    value("mnt", "百万吨", "mn t", "Millions of tonnes", "百万吨"),
    value("items", "件", "items", "Pieces, units", "件、台、个等"),
    value("bnitems", "十亿件", "bn items", "Billions of pieces", "十亿件"),
  ],
  PRICEUNIT: [
    value("CNYt", "元/吨", "CNY/t", "Yuan per tonne", "元/吨"),
    value("CNYkg", "元/千克", "CNY/kg", "Yuan per kilogram", "元/千克"),
    value("CNYitems", "元/件", "CNY/items", "Yuan per item", "元/件"),
    value("USDt", "美元/吨", "USD/t", "US dollars per tonne", "美元/吨"),
  ],
  CHANGE: [
    value("Value", "金额", "value", "Value in yuan; the default", "金额（人民币）；默认"),
    value("Quantity", "数量", "quantity", "Quantity", "数量"),
    value("UnitValue", "均价", "unit value", "Unit value (average price)", "均价"),
    value("UsdValue", "美元值", "usd value", "Value in US dollars", "美元值"),
    value(
      "BasisNotStated",
      "币种未说明",
      "basis not stated",
      "Value, where the report does not state the currency",
      "金额，来源未说明币种",
    ),
  ],
  MEASURE: [
    value("Value", "金额", "value", "Value of trade", "金额"),
    value("Share", "比重", "share", "Share of total trade in the same flow", "占同一方向进出口总值的比重"),
    value("Yoy", "金额同比", "yoy", "Year-on-year change in value", "金额同比"),
    value("Quantity", "数量", "quantity", "Quantity", "数量"),
    value("YoyQuantity", "数量同比", "yoy quantity", "Year-on-year change in quantity", "数量同比"),
    value("UnitValue", "均价", "unit value", "Value / quantity", "均价：金额除以数量"),
    value("YoyUnitValue", "均价同比", "yoy unit value", "Year-on-year change in unit value", "均价同比"),
    value("YoyUsd", "美元值同比", "yoy usd", "Year-on-year change in US dollar value", "美元值同比"),
    value("Rank", "排名", "rank", "Rank among partners or products", "在贸易伙伴或商品中的排名"),
    value("PriorValue", "上年同期金额", "prior value", "Value of the same period a year earlier", "上年同期金额"),
    value(
      "Contribution",
      "拉动",
      "contribution",
      "Contribution to the growth of total trade, in percentage points",
      "对进出口总值增长的拉动（百分点）",
    ),
    value("WorldShare", "占全球比重", "world share", "Share of world goods exports", "占全球货物出口的比重"),
    value(
      "YoyBasisNotStated",
      "金额同比（币种未说明）",
      "yoy (basis not stated)",
      "Year-on-year change in value, where the report does not state the currency",
      "金额同比，来源未说明币种",
    ),
  ],
  TRANSFORMATION: [
    value("Level", "原值", "level", "The figures themselves; the default", "数值本身；默认"),
    value("YoY", "同比", "yoy", "Year-on-year change", "同比增速"),
    value("MoM", "环比", "mom", "Change on the period before; month on month in a monthly series", "较上一期的变动"),
    value("YearToDate", "年内累计", "year to date", "From January to each period", "自1月至该期"),
    value("Rolling3Sum", "滚动3个月", "rolling 3 sum", "Sum of three months", "3个月合计"),
    value("Rolling3Mean", "3个月移动平均", "rolling 3 mean", "Monthly mean of three months", "3个月的月均"),
    value("Rolling12Sum", "滚动12个月", "rolling 12 sum", "Sum of twelve months", "12个月合计"),
    value("Rolling12Mean", "12个月移动平均", "rolling 12 mean", "Monthly mean of twelve months", "12个月的月均"),
    value("Index", "指数", "index", "The base is 100", "基期=100"),
    value("Share", "占比", "share", "Share of the total", "占总值的比重"),
    value("Contribution", "拉动", "contribution", "Contribution to the growth of the total", "对总值增速的拉动"),
    value("Cumulative", "累计", "cumulative", "Sum from the base to each period", "自基期至该期的合计"),
  ],
  FREQUENCY: [
    value(
      "Month",
      "月",
      "month",
      "Months; January and February together where either alone misleads",
      "按月；1-2月合并，以免误读",
    ),
    value("SingleMonth", "单月", "single month", "Months, January and February each", "按月，1月、2月分列"),
    value("Quarter", "季", "quarter", "Quarters", "按季"),
    value("Year", "年", "year", "Years", "按年"),
  ],
  SERIESORDER: [
    value("OldestFirst", "由远及近", "oldest first", "The newest period last; the default", "最新时期在后；默认"),
    value("NewestFirst", "由近及远", "newest first", "The newest period first", "最新时期在前"),
  ],
  CITATIONSTYLE: [
    value("Sentence", "说明", "sentence", "Sentences that explain the figure; the default", "说明数据的出处；默认"),
    value("Short", "简式", "short", "One line: figure, publisher, release", "简式：数值、发布方、发布日期"),
    value("Full", "全式", "full", "A reference with document, date and address", "全式：含文献、日期和网址"),
    value("BibTeX", "BibTeX", "bibtex", "An entry for LaTeX", "LaTeX 文献条目"),
    value("CslJson", "CSL-JSON", "csl-json", "For reference managers such as Zotero", "供 Zotero 等文献管理软件使用"),
  ],
  DATAITEM: [
    value("ReleaseDate", "发布日期", "release date", "Date of the newest release", "最新一次发布的日期"),
    value(
      "HeadlinePeriod",
      "最新报告期",
      "headline period",
      "Newest period for which total trade is published",
      "已公布进出口总值的最新报告期",
    ),
    value("DataVersion", "数据版本", "data version", "Version of the data", "数据版本"),
    value("Releases", "发布次数", "releases", "Number of releases", "已收录的发布次数"),
    value("FirstPeriod", "最早报告期", "first period", "Earliest period with figures", "最早的报告期"),
    value("Observations", "公布值数量", "observations", "Number of published figures", "公布值的数量"),
    value("Sources", "出处数量", "sources", "Number of source documents", "数据出处的数量"),
    value(
      "Source",
      "数据来源",
      "source",
      "The source used: official (customs data), or your own data by name",
      "所用数据来源：海关数据，或自有数据的名称",
    ),
    value(
      "OtherSources",
      "其他来源",
      "other sources",
      "Sources used only where a formula names them",
      "仅在公式中指定时使用的其他来源",
    ),
  ],
} as const satisfies Readonly<Record<string, readonly EnumerationValue[]>>;

export type EnumerationId = keyof typeof ENUMERATIONS;
