import type { Dataset } from "../dataset";
import { NotAvailable, comparePeriods, kindOf, type Period, type PeriodKind } from "../query";
import { answer, type Answer, type Query } from "./answer";
import { printedFor } from "./coverage";
import type { Options } from "./measures";

/** Which periods a series covers: one kind only, so that a month never stands beside a year to date. */
export interface Range {
  readonly kind: PeriodKind;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

/**
 * The measure of the subject over time, oldest first: every period of that kind for which it is printed or
 * can be derived.
 * @throws NotAvailable when there is no such period; the message is the one for the last period of the range.
 */
export function series(
  dataset: Dataset,
  query: Omit<Query, "period">,
  { kind, from, to }: Range,
  options?: Options,
): Answer[] {
  const printed = new Set(printedFor(dataset, query.subject).map(({ period }) => period));
  const periods = [...printed]
    .filter((period) => kindOf(period) === kind)
    .filter((period) => (!from || comparePeriods(period, from) >= 0) && (!to || comparePeriods(period, to) <= 0))
    .sort(comparePeriods);
  const found = periods.flatMap((period) => {
    try {
      return [answer(dataset, { ...query, period }, options)];
    } catch (error) {
      if (error instanceof NotAvailable) return [];
      throw error;
    }
  });
  // Asking for the one period says what is missing.
  return found.length > 0
    ? found
    : [answer(dataset, { ...query, period: to ?? from ?? dataset.newest.headline }, options)];
}
