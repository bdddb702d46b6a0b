import type { Dataset, Flow } from "../dataset";
import { createFormula, getTotalSubject, type Formula, type Period } from "../query";
import { listSubjectObservations } from "./coverage";
import { listDatasetArguments, toPeriodArgument } from "./figure-formula";
import { buildPartnerTable, buildProductTable } from "./tables";
import { getPeriodContents, listPublishedPartners } from "./period-contents";
import { sortByDistance } from "./period-distance";

/** Periods with partners or products of which the values are looked at; more take too long. */
const MOST_TRIED = 4;

/**
 * The formula of a table of the nearest period that has one with values; none where no period near has.
 * @param flow - undefined for the products of every flow.
 */
export function suggestTables(
  dataset: Dataset,
  kind: "partner" | "product",
  flow: Flow | undefined,
  period: Period,
): Formula[] {
  const periods = listSubjectObservations(dataset, getTotalSubject(dataset)).map((one) => one.period);
  const isListed = (one: Period): boolean =>
    kind === "partner"
      ? listPublishedPartners(dataset, flow ?? "total", one).length > 1
      : getPeriodContents(dataset, one).products.some((listed) => !flow || listed.flow === flow);
  const found = sortByDistance(periods, period)
    .filter(isListed)
    .slice(0, MOST_TRIED)
    .find((one) => {
      const rows =
        kind === "partner" ? buildPartnerTable(dataset, flow ?? "total", one) : buildProductTable(dataset, flow, one);
      return rows.some((row) => row.getAnswer("value"));
    });
  if (found === undefined) return [];
  const args = [flow ?? null, toPeriodArgument(found), null, null, ...listDatasetArguments(dataset)];
  return [createFormula(kind === "partner" ? "PARTNERS" : "PRODUCTS", args)];
}
