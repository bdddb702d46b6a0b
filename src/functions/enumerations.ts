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
  /** Subjects most asked for; any partner, product or combination may be typed. */
  SUBJECT: [
    value("World", "World", "Total trade with all partners in all goods", "与所有贸易伙伴的全部货物贸易"),
    value("ASEAN", "ASEAN", "Association of Southeast Asian Nations", "东南亚国家联盟（东盟）"),
    value("EU", "EU", "European Union", "欧洲联盟（欧盟）"),
    value("UnitedStates", "United States", "United States of America", "美国"),
    value(
      "BeltAndRoad",
      "Belt and Road",
      "Partner economies of the Belt and Road; overlaps with the partners above",
      "共建“一带一路”国家；与上列贸易伙伴有重叠",
    ),
    value("IntegratedCircuits", "Integrated circuits", "HS 8542", "集成电路，HS 8542"),
    value("Automobiles", "Automobiles", "HS 8702 to 8706", "汽车，HS 8702 至 8706"),
    value("IronOre", "Iron ore", "HS 2601", "铁矿砂，HS 2601"),
  ],
  FLOW: [
    value("Exports", "exports", "Goods leaving the reporter", "出口"),
    value("Imports", "imports", "Goods entering the reporter", "进口"),
    value("Total", "total", "Exports + imports", "进出口：出口加进口"),
    value("Balance", "balance", "Exports - imports", "差额：出口减进口"),
  ],
  VIEW: [
    value(
      "Customs",
      "customs",
      "ASEAN and the EU as one partner each, beside single economies; the default",
      "海关口径：东盟、欧盟各作为一个贸易伙伴，与其他单一经济体并列；默认",
    ),
    value("Economies", "economies", "Every economy on its own", "各经济体分别列出"),
    value("Continents", "continents", "Continents", "各大洲"),
  ],
  PRODUCTLINES: [
    value(
      "Ranked",
      "ranked",
      "Each commodity once, none beside an aggregate of it; the default",
      "不含汇总项的商品，无重复计算；默认",
    ),
    value("All", "all", "Every line that customs publishes, aggregates too", "海关公布的全部商品，含汇总项"),
  ],
  MONEY: [
    value("CNY", "CNY", "Yuan, shown scaled; the default", "元，自动缩放显示；默认"),
    value("CNYbn", "CNY bn", "Billions of yuan", "十亿元"),
    value("CNYtrn", "CNY trn", "Trillions of yuan", "万亿元"),
    value("USD", "USD", "Dollars as customs prints them, shown scaled", "海关公布的美元值，自动缩放显示"),
    value("USDbn", "USD bn", "Billions of dollars", "十亿美元"),
    value("USDtrn", "USD trn", "Trillions of dollars", "万亿美元"),
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
    value("USDt", "USD/t", "Dollars per tonne", "美元/吨"),
  ],
  CHANGE: [
    value("Value", "value", "Value in yuan; the default", "金额（人民币）；默认"),
    value("Quantity", "quantity", "Quantity", "数量"),
    value("UnitValue", "unit value", "Unit value, the average price", "均价"),
    value("UsdValue", "usd value", "Value in dollars", "美元值"),
    value(
      "BasisNotStated",
      "basis not stated",
      "Value, where the report does not say in which currency",
      "金额，来源未说明币种",
    ),
  ],
  MEASURE: [
    value("Value", "value", "Value of trade", "金额"),
    value("Share", "share", "Share of the total of the same flow", "占同一流向贸易总值的比重"),
    value("Yoy", "yoy", "Year-on-year change of value", "金额同比"),
    value("Quantity", "quantity", "Quantity", "数量"),
    value("YoyQuantity", "yoy quantity", "Year-on-year change of quantity", "数量同比"),
    value("UnitValue", "unit value", "Value / quantity", "均价：金额除以数量"),
    value("YoyUnitValue", "yoy unit value", "Year-on-year change of unit value", "均价同比"),
    value("YoyUsd", "yoy usd", "Year-on-year change of the dollar value", "美元值同比"),
    value("Rank", "rank", "Rank among partners or products", "在贸易伙伴或商品中的排名"),
    value("PriorValue", "prior value", "Value of the same period a year earlier", "上年同期金额"),
    value(
      "Contribution",
      "contribution",
      "Percentage points contributed to the growth of the total",
      "拉动贸易总值增长的百分点",
    ),
    value("WorldShare", "world share", "Share of the world's exports of goods", "占世界货物出口的比重"),
    value(
      "YoyBasisNotStated",
      "yoy (basis not stated)",
      "Change of value where the report does not say in which currency",
      "金额同比，来源未说明币种",
    ),
  ],
  DATAITEM: [
    value("ReleaseDate", "release date", "Date of the newest release", "最新一次发布的日期"),
    value("HeadlinePeriod", "headline period", "Newest period for which the total is printed", "公布了总值的最新时期"),
    value("DataVersion", "data version", "Version of the dataset", "数据版本"),
    value("Releases", "releases", "Number of releases", "发布次数"),
    value("FirstPeriod", "first period", "First period with figures", "有数据的最早时期"),
    value("Observations", "observations", "Number of printed figures", "公布值的个数"),
    value("Sources", "sources", "Number of reports they come from", "出处的个数"),
    value(
      "Source",
      "source",
      "The source that answers: the official data, or your own by its name",
      "作答的数据来源：官方数据，或您自己的数据的名称",
    ),
    value(
      "OtherSources",
      "other sources",
      "Sources that answer only where a formula names them",
      "仅在公式写明时作答的其他来源",
    ),
  ],
} as const satisfies Readonly<Record<string, readonly EnumerationValue[]>>;

export type EnumerationId = keyof typeof ENUMERATIONS;
