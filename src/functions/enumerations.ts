/** The values that Excel and the pane offer for autocomplete. Their names and values never change. */
import type { LocalizedText } from "./definition/localized-text";

export interface EnumerationValue {
  readonly name: string;
  /** What is typed. */
  readonly value: string;
  readonly tooltip: LocalizedText;
}

const value = (name: string, value: string, en: string, zh: string): EnumerationValue => ({
  name,
  value,
  tooltip: { en, zh },
});

/** The enumerations by their ids, in the order of functions.json. */
export const ENUMERATIONS = {
  /** Common subjects; any other partner, product or combination can be typed. */
  SUBJECT: [
    value("World", "World", "All partners and all goods", "全部贸易伙伴、全部商品"),
    value("ASEAN", "ASEAN", "Association of Southeast Asian Nations", "东南亚国家联盟（东盟）"),
    value("EU", "EU", "European Union", "欧洲联盟（欧盟）"),
    value("UnitedStates", "United States", "United States of America", "美国"),
    value(
      "BeltAndRoad",
      "Belt and Road",
      "Belt and Road partner economies; overlaps with other partners",
      "共建“一带一路”国家；与其他贸易伙伴有重叠",
    ),
    value("IntegratedCircuits", "Integrated circuits", "HS 8542", "集成电路，HS 8542"),
    value("Automobiles", "Automobiles", "HS 8702 to 8706", "汽车，HS 8702 至 8706"),
    value("IronOre", "Iron ore", "HS 2601", "铁矿砂，HS 2601"),
  ],
  FLOW: [
    value("Exports", "exports", "Goods leaving China", "出口"),
    value("Imports", "imports", "Goods entering China", "进口"),
    value("Total", "total", "Exports + imports", "进出口：出口加进口"),
    value("Balance", "balance", "Exports - imports", "差额：出口减进口"),
  ],
  VIEW: [
    value(
      "Customs",
      "customs",
      "As customs ranks them: ASEAN and the EU as one partner each; the default",
      "海关口径：东盟、欧盟各作为一个贸易伙伴；默认",
    ),
    value("Economies", "economies", "Each economy separately", "各经济体分别列出"),
    value("Continents", "continents", "Continents", "各大洲"),
  ],
  PRODUCTLINES: [
    value("Ranked", "ranked", "Each commodity once, without aggregates; the default", "不含汇总项，不重复计算；默认"),
    value("All", "all", "Every line that customs publishes, including aggregates", "海关公布的全部商品，含汇总项"),
  ],
  MONEY: [
    value("CNY", "CNY", "Yuan, displayed in mn, bn or trn; the default", "元，按亿元、万亿元等显示；默认"),
    value("CNYbn", "CNY bn", "Billions of yuan", "十亿元"),
    value("CNYtrn", "CNY trn", "Trillions of yuan", "万亿元"),
    value("USD", "USD", "US dollars as published by customs", "海关公布的美元值"),
    value("USDbn", "USD bn", "Billions of US dollars", "十亿美元"),
    value("USDtrn", "USD trn", "Trillions of US dollars", "万亿美元"),
  ],
  QUANTITYUNIT: [
    value("kg", "kg", "Kilograms", "千克"),
    value("t", "t", "Tonnes", "吨"),
    value("mnt", "mn t", "Millions of tonnes", "百万吨"),
    value("items", "items", "Pieces, units", "件、台、个等"),
    value("bnitems", "bn items", "Billions of pieces", "十亿件"),
  ],
  PRICEUNIT: [
    value("CNYt", "CNY/t", "Yuan per tonne", "元/吨"),
    value("CNYkg", "CNY/kg", "Yuan per kilogram", "元/千克"),
    value("CNYitems", "CNY/items", "Yuan per item", "元/件"),
    value("USDt", "USD/t", "US dollars per tonne", "美元/吨"),
  ],
  CHANGE: [
    value("Value", "value", "Value in yuan; the default", "金额（人民币）；默认"),
    value("Quantity", "quantity", "Quantity", "数量"),
    value("UnitValue", "unit value", "Unit value (average price)", "均价"),
    value("UsdValue", "usd value", "Value in US dollars", "美元值"),
    value(
      "BasisNotStated",
      "basis not stated",
      "Value, where the report does not state the currency",
      "金额，来源未说明币种",
    ),
  ],
  MEASURE: [
    value("Value", "value", "Value of trade", "金额"),
    value("Share", "share", "Share of total trade in the same flow", "占同一方向进出口总值的比重"),
    value("Yoy", "yoy", "Year-on-year change in value", "金额同比"),
    value("Quantity", "quantity", "Quantity", "数量"),
    value("YoyQuantity", "yoy quantity", "Year-on-year change in quantity", "数量同比"),
    value("UnitValue", "unit value", "Value / quantity", "均价：金额除以数量"),
    value("YoyUnitValue", "yoy unit value", "Year-on-year change in unit value", "均价同比"),
    value("YoyUsd", "yoy usd", "Year-on-year change in US dollar value", "美元值同比"),
    value("Rank", "rank", "Rank among partners or products", "在贸易伙伴或商品中的排名"),
    value("PriorValue", "prior value", "Value of the same period a year earlier", "上年同期金额"),
    value(
      "Contribution",
      "contribution",
      "Contribution to the growth of total trade, in percentage points",
      "对进出口总值增长的拉动（百分点）",
    ),
    value("WorldShare", "world share", "Share of world goods exports", "占全球货物出口的比重"),
    value(
      "YoyBasisNotStated",
      "yoy (basis not stated)",
      "Year-on-year change in value, where the report does not state the currency",
      "金额同比，来源未说明币种",
    ),
  ],
  DATAITEM: [
    value("ReleaseDate", "release date", "Date of the newest release", "最新一次发布的日期"),
    value(
      "HeadlinePeriod",
      "headline period",
      "Newest period for which total trade is published",
      "已公布进出口总值的最新报告期",
    ),
    value("DataVersion", "data version", "Version of the data", "数据版本"),
    value("Releases", "releases", "Number of releases", "已收录的发布次数"),
    value("FirstPeriod", "first period", "Earliest period with figures", "最早的报告期"),
    value("Observations", "observations", "Number of published figures", "公布值的数量"),
    value("Sources", "sources", "Number of source documents", "数据出处的数量"),
    value(
      "Source",
      "source",
      "The source used: official (customs data), or your own data by name",
      "所用数据来源：海关数据，或自有数据的名称",
    ),
    value(
      "OtherSources",
      "other sources",
      "Sources used only where a formula names them",
      "仅在公式中指定时使用的其他来源",
    ),
  ],
} as const satisfies Readonly<Record<string, readonly EnumerationValue[]>>;

export type EnumerationId = keyof typeof ENUMERATIONS;
