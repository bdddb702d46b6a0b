import type { Dataset } from "../dataset";
import type { Status } from "../query";
import type { Estimate } from "./estimate";
import { isOfficial } from "./release-query";

/**
 * The status of an estimate as it is told: a figure of customs that another publisher gives is `reported`. Own data and a
 * second source are published by themselves.
 */
export function getStatus(dataset: Dataset, { status, observations: [one] }: Estimate): Status {
  if (status !== "published" || !one || dataset.own !== undefined || dataset.second) return status;
  return isOfficial(dataset, one) ? "published" : "reported";
}
