import type { FunctionDefinition } from "../definition";
import { contribution } from "./contribution";
import { dataInfo } from "./data-info";
import { partners } from "./partners";
import { priceVolume } from "./price-volume";
import { priorValue } from "./prior-value";
import { products } from "./products";
import { quantity } from "./quantity";
import { tradeBalance } from "./trade-balance";
import { tradeBounds } from "./trade-bounds";
import { tradeCheck } from "./trade-check";
import { tradeEvents } from "./trade-events";
import { tradeFind } from "./trade-find";
import { tradeIndicator } from "./trade-indicator";
import { tradeRank } from "./trade-rank";
import { tradeRevisions } from "./trade-revisions";
import { tradeSearch } from "./trade-search";
import { tradeSeries } from "./trade-series";
import { tradeShare } from "./trade-share";
import { tradeSource } from "./trade-source";
import { tradeValue } from "./trade-value";
import { unitValue } from "./unit-value";
import { worldShare } from "./world-share";
import { yoyChange } from "./yoy-change";

/** Every function, in the order of functions.json and the help page. */
export const CATALOGUE = [
  tradeValue,
  tradeShare,
  yoyChange,
  tradeBalance,
  quantity,
  unitValue,
  priorValue,
  contribution,
  tradeRank,
  tradeBounds,
  tradeSource,
  partners,
  products,
  tradeSeries,
  tradeEvents,
  worldShare,
  tradeSearch,
  dataInfo,
  tradeFind,
  tradeRevisions,
  tradeIndicator,
  priceVolume,
  tradeCheck,
] as const satisfies readonly FunctionDefinition[];
