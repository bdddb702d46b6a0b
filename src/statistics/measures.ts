/** The estimator of every measure. */
import type { QueryMeasure } from "../query";
import { estimateChange, findChangeOfUnstatedBasis, estimatePriorValue } from "./change";
import { deriveContribution } from "./contribution";
import type { Estimate } from "./estimate";
import { findPublished, type QueryOptions, type ReleaseQuery } from "./release-query";
import { estimateRank } from "./rank";
import { estimateShare, createWorldShareEstimator } from "./share";
import { findPublisherConversion, estimateQuantity, estimateUnitValue, estimateValue } from "./value";

type Estimator = (query: ReleaseQuery, options: QueryOptions) => Iterable<Estimate>;

type Lookup = (query: ReleaseQuery, options: QueryOptions) => Estimate | undefined;

/** The published estimate by measure, of those that are published as they are; most answers need no more. */
export const PUBLISHED: Readonly<Partial<Record<QueryMeasure, Lookup>>> = {
  value: (query, { currency }) => findPublished(query, "value", currency),
  yoy: (query) => findPublished(query, "yoy", "ratio"),
};

/** Estimators by measure; each yields the published estimate first, then derived ones. */
export const ESTIMATORS: Readonly<Record<QueryMeasure, Estimator>> = {
  value: (query, { currency }) => estimateValue(query, currency),
  "value (publisher conversion)": findPublisherConversion,
  quantity: (query, { quantityBase }) => estimateQuantity(query, quantityBase),
  "unit value": (query, { currency, quantityBase }) => estimateUnitValue(query, currency, quantityBase),
  share: (query, { within }) => estimateShare(query, within),
  yoy: (query) => estimateChange(query, "yoy"),
  "yoy quantity": (query) => estimateChange(query, "yoy quantity"),
  "yoy unit value": (query) => estimateChange(query, "yoy unit value"),
  "yoy usd": (query) => estimateChange(query, "yoy usd"),
  "yoy (basis not stated)": findChangeOfUnstatedBasis,
  rank: estimateRank,
  "share of world exports": createWorldShareEstimator("exports"),
  "share of world imports": createWorldShareEstimator("imports"),
  "prior value": (query, { currency }) => estimatePriorValue(query, currency),
  contribution: deriveContribution,
};
