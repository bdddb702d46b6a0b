import type { Dataset, Flow } from "../dataset";
import { createFormula, type Formula, type Period, type Subject } from "../query";
import { listSubjectObservations } from "./coverage";
import { listDatasetArguments, toArgument, toPeriodArgument } from "./figure-formula";
import { buildPartnerTable, buildProductTable } from "./tables";
import { listPublishedPartners, listPublishedProducts } from "./period-contents";
import { sortByDistance } from "./period-distance";

/** Periods with partners or products of which the values are looked at; more take too long. */
const MOST_TRIED = 4;

/**
 * The formula of a table of the nearest period that has one with values; none where no period near has.
 * @param flow - undefined for the products of every flow.
 * @param within - what the table lists partners or products of.
 */
export function suggestTables(
  dataset: Dataset,
  kind: "partner" | "product",
  flow: Flow | undefined,
  period: Period,
  within: Subject,
): Formula[] {
  const periods = listSubjectObservations(dataset, within).map((one) => one.period);
  const isListed = (one: Period): boolean =>
    kind === "partner"
      ? listPublishedPartners(dataset, flow ?? "total", one, within).length > 0
      : listPublishedProducts(dataset, one, within).some((listed) => !flow || listed.flow === flow);
  const found = sortByDistance(periods, period)
    .filter(isListed)
    .slice(0, MOST_TRIED)
    .find((one) => {
      const rows =
        kind === "partner"
          ? buildPartnerTable(dataset, flow ?? "total", one, undefined, within)
          : buildProductTable(dataset, flow, one, undefined, within);
      return rows.some((row) => row.getAnswer("value"));
    });
  if (found === undefined) return [];
  const args = [
    flow ?? null,
    toPeriodArgument(found),
    null,
    null,
    ...listDatasetArguments(dataset),
    null,
    toArgument(dataset, within),
  ];
  return [createFormula(kind === "partner" ? "PARTNERS" : "PRODUCTS", args)];
}
