/** The texts of every function by its id; only the build imports them. */
import type { CATALOGUE } from "./index";
import type { FunctionTexts } from "../definition";
import { contributionTexts } from "./contribution";
import { dataInfoTexts } from "./data-info";
import { partnersTexts } from "./partners";
import { priceVolumeTexts } from "./price-volume";
import { priorValueTexts } from "./prior-value";
import { productsTexts } from "./products";
import { quantityTexts } from "./quantity";
import { tradeBalanceTexts } from "./trade-balance";
import { tradeBoundsTexts } from "./trade-bounds";
import { tradeCheckTexts } from "./trade-check";
import { tradeEventsTexts } from "./trade-events";
import { tradeFindTexts } from "./trade-find";
import { tradeIndicatorTexts } from "./trade-indicator";
import { tradeRankTexts } from "./trade-rank";
import { tradeRevisionsTexts } from "./trade-revisions";
import { tradeSearchTexts } from "./trade-search";
import { tradeSeriesTexts } from "./trade-series";
import { tradeShareTexts } from "./trade-share";
import { tradeSourceTexts } from "./trade-source";
import { tradeValueTexts } from "./trade-value";
import { unitValueTexts } from "./unit-value";
import { worldShareTexts } from "./world-share";
import { yoyChangeTexts } from "./yoy-change";

type FunctionId = (typeof CATALOGUE)[number]["id"];

export const CATALOGUE_TEXTS: Readonly<Record<FunctionId, FunctionTexts>> = {
  TRADEVALUE: tradeValueTexts,
  TRADESHARE: tradeShareTexts,
  YOYCHANGE: yoyChangeTexts,
  TRADEBALANCE: tradeBalanceTexts,
  QUANTITY: quantityTexts,
  UNITVALUE: unitValueTexts,
  PRIORVALUE: priorValueTexts,
  CONTRIBUTION: contributionTexts,
  TRADERANK: tradeRankTexts,
  TRADEBOUNDS: tradeBoundsTexts,
  TRADESOURCE: tradeSourceTexts,
  PARTNERS: partnersTexts,
  PRODUCTS: productsTexts,
  TRADESERIES: tradeSeriesTexts,
  TRADEEVENTS: tradeEventsTexts,
  WORLDSHARE: worldShareTexts,
  TRADESEARCH: tradeSearchTexts,
  DATAINFO: dataInfoTexts,
  TRADEFIND: tradeFindTexts,
  TRADEREVISIONS: tradeRevisionsTexts,
  TRADEINDICATOR: tradeIndicatorTexts,
  PRICEVOLUME: priceVolumeTexts,
  TRADECHECK: tradeCheckTexts,
};
