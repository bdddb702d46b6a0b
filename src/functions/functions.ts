/**
 * The custom functions as Excel sees them. Their docstrings are the help people read and the source of
 * functions.json, so this file holds declarations only; what they do is in the modules beside it.
 *
 * The metadata generator reads this file alone: enums must be declared here, initialised with double quotes,
 * and every function must be a plain declaration. Ids never change; parameters are only appended.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- the only matrix type the generator understands */
import { dataInfo as answerDataInfo } from "./datainfo";
import * as statistics from "./statistics";
import * as tables from "./tables";

/**
 * Subjects most asked for; any partner, product or partner / product may be typed.
 * @customenum {string}
 */
export enum SUBJECT {
  /** Total trade with all partners in all goods */
  World = "World",
  /** Association of Southeast Asian Nations */
  ASEAN = "ASEAN",
  /** European Union */
  EU = "EU",
  /** United States of America */
  UnitedStates = "United States",
  /** Partner economies of the Belt and Road; overlaps with the partners above */
  BeltAndRoad = "Belt and Road",
  /** HS 8542 */
  IntegratedCircuits = "Integrated circuits",
  /** HS 8702 to 8706 */
  Automobiles = "Automobiles",
  /** HS 2601 */
  IronOre = "Iron ore",
}

/**
 * Direction of trade.
 * @customenum {string}
 */
export enum FLOW {
  /** Goods leaving the reporter */
  Exports = "exports",
  /** Goods entering the reporter */
  Imports = "imports",
  /** Exports + imports */
  Total = "total",
  /** Exports - imports */
  Balance = "balance",
}

/**
 * Units of money.
 * @customenum {string}
 */
export enum MONEY {
  /** Yuan, shown scaled; the default */
  CNY = "CNY",
  /** Billions of yuan */
  CNYbn = "CNY bn",
  /** Trillions of yuan */
  CNYtrn = "CNY trn",
  /** Dollars as customs prints them, shown scaled */
  USD = "USD",
  /** Billions of dollars */
  USDbn = "USD bn",
  /** Trillions of dollars */
  USDtrn = "USD trn",
}

/**
 * Units of quantity.
 * @customenum {string}
 */
export enum QUANTITYUNIT {
  /** Kilograms */
  kg = "kg",
  /** Tonnes */
  t = "t",
  /** Millions of tonnes */
  mnt = "mn t",
  /** Pieces, units */
  items = "items",
  /** Billions of pieces */
  bnitems = "bn items",
}

/**
 * Units of unit values.
 * @customenum {string}
 */
export enum PRICEUNIT {
  /** Yuan per tonne */
  CNYt = "CNY/t",
  /** Yuan per kilogram */
  CNYkg = "CNY/kg",
  /** Yuan per item */
  CNYitems = "CNY/items",
  /** Dollars per tonne */
  USDt = "USD/t",
}

/**
 * What a change is of.
 * @customenum {string}
 */
export enum CHANGE {
  /** Value in yuan; the default */
  Value = "value",
  /** Quantity */
  Quantity = "quantity",
  /** Unit value, the average price */
  UnitValue = "unit value",
  /** Value in dollars */
  UsdValue = "usd value",
  /** Value, where the report does not say in which currency */
  BasisNotStated = "basis not stated",
}

/**
 * Measures.
 * @customenum {string}
 */
export enum MEASURE {
  /** Value of trade */
  Value = "value",
  /** Share of the total of the same flow */
  Share = "share",
  /** Year-on-year change of value */
  Yoy = "yoy",
  /** Quantity */
  Quantity = "quantity",
  /** Year-on-year change of quantity */
  YoyQuantity = "yoy quantity",
  /** Value / quantity */
  UnitValue = "unit value",
  /** Year-on-year change of unit value */
  YoyUnitValue = "yoy unit value",
  /** Year-on-year change of the dollar value */
  YoyUsd = "yoy usd",
  /** Rank among partners or products */
  Rank = "rank",
  /** Value of the same period a year earlier */
  PriorValue = "prior value",
  /** Percentage points contributed to the growth of the total */
  Contribution = "contribution",
  /** Share of the world's exports of goods */
  WorldShare = "world share",
  /** Change of value where the report does not say in which currency */
  YoyBasisNotStated = "yoy (basis not stated)",
}

/**
 * Facts about the data in use.
 * @customenum {string}
 */
export enum DATAITEM {
  /** Date of the newest release */
  ReleaseDate = "release date",
  /** Newest period for which the total is printed */
  HeadlinePeriod = "headline period",
  /** Version of the dataset */
  DataVersion = "data version",
  /** Number of releases */
  Releases = "releases",
  /** First period with figures */
  FirstPeriod = "first period",
  /** Number of printed figures */
  Observations = "observations",
  /** Number of reports they come from */
  Sources = "sources",
  /** The source that answers: the official data, or your own by its name */
  Source = "source",
}

/**
 * Value of China's goods trade, in yuan unless a unit is given. Example: =TRADE.TRADEVALUE("ASEAN") shows 6.82 trn.
 * @customfunction TRADEVALUE
 * @helpurl https://localhost:3000/assets/help.html#TRADEVALUE
 * @param [subject] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code, such as "US", 8542 or "Private enterprises"; left out: World.
 * @param [flow] "exports", "imports", "total" or "balance"; left out: the total, or the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [unit] Such as "CNY", "CNY bn" or "USD trn"; left out: yuan, shown scaled.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The value, printed or derived.
 */
export function tradeValue(
  subject?: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  unit?: MONEY[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.tradeValue(subject, flow, period, unit, release, source);
}

/**
 * Share of total trade in the same flow, or of another subject, as a fraction. Example: =TRADE.TRADESHARE("ASEAN") shows 16.6%.
 * @customfunction TRADESHARE
 * @helpurl https://localhost:3000/assets/help.html#TRADESHARE
 * @param [subject] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; left out: World.
 * @param [flow] "exports", "imports" or "total"; left out: the total, or the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [within] The subject that the share is of; left out: the total.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The share, printed or derived.
 */
export function tradeShare(
  subject?: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  within?: SUBJECT[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.tradeShare(subject, flow, period, within, release, source);
}

/**
 * Change on the same period of the year before, as a fraction. Example: =TRADE.YOYCHANGE("US") shows -16.9%.
 * @customfunction YOYCHANGE
 * @helpurl https://localhost:3000/assets/help.html#YOYCHANGE
 * @param [subject] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; left out: World.
 * @param [flow] "exports", "imports", "total" or "balance"; left out: the total, or the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [measure] Change of the "value" (in yuan), "quantity", "unit value" or "usd value"; left out: value.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The change, printed or derived.
 */
export function yoyChange(
  subject?: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  measure?: CHANGE[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.yoyChange(subject, flow, period, measure, release, source);
}

/**
 * Trade balance: exports - imports, in yuan unless a unit is given. Example: =TRADE.TRADEBALANCE() shows 7.71 trn.
 * @customfunction TRADEBALANCE
 * @helpurl https://localhost:3000/assets/help.html#TRADEBALANCE
 * @param [partner] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; left out: World.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [unit] Such as "CNY", "CNY bn" or "USD trn"; left out: yuan, shown scaled.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The balance, printed or derived; negative for a deficit.
 */
export function tradeBalance(
  partner?: SUBJECT[][],
  period?: any[][],
  unit?: MONEY[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.tradeBalance(partner, period, unit, release, source);
}

/**
 * Quantity of a product in kilograms or items, shown scaled. Example: =TRADE.QUANTITY("Iron ore") shows 1.139 bn t.
 * @customfunction QUANTITY
 * @helpurl https://localhost:3000/assets/help.html#QUANTITY
 * @param product Product or "partner / product", by name or HS code, such as "Iron ore" or 2601.
 * @param [flow] "exports" or "imports"; left out: the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [unit] Such as "t", "mn t" or "bn items"; left out: kilograms or items, shown scaled.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The quantity as printed.
 */
export function quantity(
  product: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  unit?: QUANTITYUNIT[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.quantity(product, flow, period, unit, release, source);
}

/**
 * Unit value (average price): value / quantity, in yuan per kilogram or item unless a unit is given. Example: =TRADE.UNITVALUE("Iron ore","imports","2025-06","USD/t") shows 92.9.
 * @customfunction UNITVALUE
 * @helpurl https://localhost:3000/assets/help.html#UNITVALUE
 * @param product Product or "partner / product", by name or HS code.
 * @param [flow] "exports" or "imports"; left out: the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [unit] Such as "CNY/t" or "USD/kg"; left out: yuan per kilogram or item.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The unit value; #N/A where value or quantity is not printed.
 */
export function unitValue(
  product: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  unit?: PRICEUNIT[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.unitValue(product, flow, period, unit, release, source);
}

/**
 * Value of the same period a year earlier: printed, else implied by value and change. Example: =TRADE.PRIORVALUE("ASEAN") shows 6.29 trn.
 * @customfunction PRIORVALUE
 * @helpurl https://localhost:3000/assets/help.html#PRIORVALUE
 * @param [subject] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; left out: World.
 * @param [flow] "exports", "imports", "total" or "balance"; left out: the total, or the one flow printed.
 * @param [period] The later of the two periods; left out: the newest release's headline period.
 * @param [unit] Such as "CNY", "CNY bn" or "USD trn"; left out: yuan, shown scaled.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The value a year before the period.
 */
export function priorValue(
  subject?: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  unit?: MONEY[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.priorValue(subject, flow, period, unit, release, source);
}

/**
 * Percentage points that a subject contributed to the growth of the total. Example: =TRADE.CONTRIBUTION("US") shows -1.9 pp.
 * @customfunction CONTRIBUTION
 * @helpurl https://localhost:3000/assets/help.html#CONTRIBUTION
 * @param [subject] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; left out: World.
 * @param [flow] "exports", "imports" or "total"; left out: the total, or the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns Percentage points, so -1.9 and not -0.019.
 */
export function contribution(
  subject?: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.contribution(subject, flow, period, release, source);
}

/**
 * Rank by value among partners, or among products. Example: =TRADE.TRADERANK("US") shows 3.
 * @customfunction TRADERANK
 * @helpurl https://localhost:3000/assets/help.html#TRADERANK
 * @param subject Partner or product, by name or code.
 * @param [flow] "exports", "imports" or "total"; left out: the total, or the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The rank as printed, else among the values that the release prints.
 */
export function tradeRank(
  subject: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.tradeRank(subject, flow, period, release, source);
}

/**
 * Lower and upper bound that the printed digits allow, in two cells. Example: =TRADE.TRADEBOUNDS("share","EU") shows 13.02% and 13.04%.
 * @customfunction TRADEBOUNDS
 * @helpurl https://localhost:3000/assets/help.html#TRADEBOUNDS
 * @param [measure] Such as "value", "share", "yoy" or "contribution"; left out: value.
 * @param [subject] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; left out: World.
 * @param [flow] "exports", "imports", "total" or "balance"; left out: the total, or the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [unit] Currency of values, "CNY" or "USD"; left out: yuan.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns Lower and upper bound, side by side.
 */
export function tradeBounds(
  measure?: MEASURE[][],
  subject?: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  unit?: MONEY[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return tables.tradeBounds(measure, subject, flow, period, unit, release, source);
}

/**
 * Where a figure comes from: publisher, title, date, address, and whether it is published, derived (and how) or a forecast. Example: =TRADE.TRADESOURCE("ASEAN").
 * @customfunction TRADESOURCE
 * @helpurl https://localhost:3000/assets/help.html#TRADESOURCE
 * @param [subject] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; left out: World.
 * @param [flow] "exports", "imports", "total" or "balance"; left out: the total, or the one flow printed.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [measure] Such as "value", "share" or "yoy"; left out: value, or what is printed.
 * @param [unit] Currency of values, "CNY" or "USD"; left out: yuan.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The citation.
 */
export function tradeSource(
  subject?: SUBJECT[][],
  flow?: FLOW[][],
  period?: any[][],
  measure?: MEASURE[][],
  unit?: MONEY[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return statistics.tradeSource(subject, flow, period, measure, unit, release, source);
}

/**
 * Table of trading partners in rank order, with a header. Example: =TRADE.PARTNERS(,,10).
 * @customfunction PARTNERS
 * @helpurl https://localhost:3000/assets/help.html#PARTNERS
 * @param [flow] "exports", "imports", "total" or "balance"; left out: total.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [top] The number of partners; left out: all.
 * @param [columns] Such as "partner, value, share, yoy, contribution", or a range of names; left out: the usual ones.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns A table that spills.
 */
export function partners(
  flow?: FLOW[][],
  period?: any[][],
  top?: number[][],
  columns?: any[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return tables.partners(flow, period, top, columns, release, source);
}

/**
 * Table of products, largest value first, with a header. Example: =TRADE.PRODUCTS("exports").
 * @customfunction PRODUCTS
 * @helpurl https://localhost:3000/assets/help.html#PRODUCTS
 * @param [flow] "exports" or "imports"; left out: every flow printed, in a column of its own.
 * @param [period] Such as "2025-11", "Jan-Nov 2025", 2025 or a date; left out: the newest release's headline period.
 * @param [top] The number of rows; left out: all.
 * @param [columns] Such as "product, flow, value, yoy, quantity", or a range of names; left out: the usual ones.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns A table that spills.
 */
export function products(
  flow?: FLOW[][],
  period?: any[][],
  top?: number[][],
  columns?: any[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return tables.products(flow, period, top, columns, release, source);
}

/**
 * A measure over time: periods and numbers, oldest first, of one kind of period. Example: =TRADE.TRADESERIES("World","exports","value","2025-01").
 * @customfunction TRADESERIES
 * @helpurl https://localhost:3000/assets/help.html#TRADESERIES
 * @param [subject] Partner, product, customs regime, type of enterprise, or several joined by " / ", by name or code; left out: World.
 * @param [flow] "exports", "imports", "total" or "balance"; left out: the total, or the one flow printed.
 * @param [measure] Such as "value", "share" or "yoy"; left out: value.
 * @param [from] First period; its kind (month, quarter, year, year to date) is that of the series.
 * @param [to] Last period; left out: the newest.
 * @param [unit] Of values, such as "CNY bn" or "USD"; left out: yuan, shown scaled.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns Two columns that spill.
 */
export function tradeSeries(
  subject?: SUBJECT[][],
  flow?: FLOW[][],
  measure?: MEASURE[][],
  from?: any[][],
  to?: any[][],
  unit?: MONEY[][],
  release?: any[][],
  source?: any[][],
): any[][] {
  return tables.tradeSeries(subject, flow, measure, from, to, unit, release, source);
}

/**
 * Dated policy events, such as zero-tariff steps and campaigns, with a header. Example: =TRADE.TRADEEVENTS(2025).
 * @customfunction TRADEEVENTS
 * @helpurl https://localhost:3000/assets/help.html#TRADEEVENTS
 * @param [from] First period; left out: from the beginning.
 * @param [to] Last period; left out: to the end.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @returns A table that spills.
 */
export function tradeEvents(from?: any[][], to?: any[][], release?: any[][]): any[][] {
  return tables.tradeEvents(from, to, release);
}

/**
 * China's share of the world's exports of goods, as a fraction; forecasts say so in TRADESOURCE. Example: =TRADE.WORLDSHARE(2030) shows 16.5%.
 * @customfunction WORLDSHARE
 * @helpurl https://localhost:3000/assets/help.html#WORLDSHARE
 * @param [year] Such as 2025; left out: the newest year that is not a forecast.
 * @param [flow] Share of the world's "exports" or "imports"; left out: exports.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The share.
 */
export function worldShare(year?: any[][], flow?: FLOW[][], release?: any[][], source?: any[][]): any[][] {
  return statistics.worldShare(year, flow, release, source);
}

/**
 * Partners, products, customs regimes and types of enterprise that a text may mean, best first, with a header. Example: =TRADE.TRADESEARCH("chips").
 * @customfunction TRADESEARCH
 * @helpurl https://localhost:3000/assets/help.html#TRADESEARCH
 * @param text A name or a code, in English or Chinese, also in part or misspelt, such as "chips", "芯片" or 8542.
 * @param [top] The number of rows; left out: 10.
 * @returns A table that spills.
 */
export function tradeSearch(text: any[][], top?: number[][]): any[][] {
  return tables.tradeSearch(text, top);
}

/**
 * The data in use: release date, headline period, data version, counts. Example: =TRADE.DATAINFO("release date").
 * @customfunction DATAINFO
 * @helpurl https://localhost:3000/assets/help.html#DATAINFO
 * @param [item] Which fact; left out: a table of all.
 * @param [release] Such as "2025-11-07" or a date: the figures as released by that day; left out: the newest.
 * @param [source] Your own data by the name you gave it, or "official"; left out: what the workbook is set to, else official.
 * @returns The fact, or a table that spills.
 */
export function dataInfo(item?: DATAITEM[][], release?: any[][], source?: any[][]): any[][] {
  return answerDataInfo(item, release, source);
}
