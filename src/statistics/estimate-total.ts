/** Figures of the total, which all shares and contributions of a period have in common: estimated once per dataset. */
import { memoizeByObject, type Currency, type Dataset } from "../dataset";
import { estimateChange } from "./change";
import { computeOnce } from "./compute-once";
import type { Estimate } from "./estimate";
import { withTotalSubject, type ReleaseQuery } from "./release-query";
import { CHANGE_MEASURES, estimateValue } from "./value";

type Estimator = (query: ReleaseQuery, currency: Currency) => Iterable<Estimate>;

function estimateTotal(estimate: Estimator): Estimator {
  const getEstimates = memoizeByObject((_dataset: Dataset) => new Map<string, Iterable<Estimate>>());
  return (query, currency) => {
    const byKey = getEstimates(query.dataset);
    const key = `${query.release ?? ""}|${query.flow}|${query.period}|${currency}`;
    let estimates = byKey.get(key);
    if (!estimates) byKey.set(key, (estimates = computeOnce(() => estimate(withTotalSubject(query), currency))));
    return estimates;
  };
}

/** The value of the total in the release, flow and period of a query. */
export const estimateTotalValue = estimateTotal(estimateValue);

/** The change of value of the total. */
export const estimateTotalChange = estimateTotal((query, currency) => estimateChange(query, CHANGE_MEASURES[currency]));
