/** Rounds of publication: the reports on one month, which make one release. */
import { UNITS, type Release } from "../../dataset";
import { comparePeriods, getFirstMonth, getLastMonth } from "../../query";
import type { Fact } from "./harvest";
import type { Report } from "./reports";

export interface Round extends Release {
  readonly facts: readonly Fact[];
}

const isDay = (date: string): boolean => date.length === 10;

/** The date of the earliest dated report; undefined where none bears a date. */
function findEarliestDate(reports: readonly Report[]): string | undefined {
  const dates = reports.map(({ date }) => date).filter(Boolean);
  const days = dates.filter(isDay);
  return (days.length > 0 ? days : dates).sort()[0];
}

/** The period for which the total is printed in yuan, the longest of the newest; empty where there is none. */
function findHeadline(facts: readonly Fact[]): string {
  const totals = facts.filter(
    (fact) =>
      fact.measure === "value" &&
      fact.flow === "total" &&
      fact.partner === "WORLD" &&
      [fact.product, fact.regime, fact.enterprise].every((id) => id === "all") &&
      UNITS.get(fact.unit)!.base === "CNY",
  );
  const newestAndLongest = (a: string, b: string): number =>
    comparePeriods(getLastMonth(b), getLastMonth(a)) || comparePeriods(getFirstMonth(a), getFirstMonth(b));
  return totals.map(({ period }) => period).sort(newestAndLongest)[0] ?? "";
}

/**
 * The rounds, oldest first. A report belongs to the round of the newest month it reports on; reports on a month
 * that none of them dates belong to the next round, which gave out both months (January and February).
 */
export function groupIntoRounds(facts: readonly Fact[], findReport: (fact: Fact) => Report): Round[] {
  const byMonth = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { month } = findReport(fact);
    byMonth.set(month, [...(byMonth.get(month) ?? []), fact]);
  }
  const rounds: Round[] = [];
  let undated: Fact[] = [];
  for (const month of [...byMonth.keys()].sort()) {
    const own = [...undated, ...byMonth.get(month)!];
    const id = findEarliestDate(own.map(findReport));
    undated = id ? [] : own;
    if (id) rounds.push({ id, month, headline: findHeadline(own), facts: own });
  }
  if (undated.length > 0) throw new Error(`No report on ${findReport(undated[0]!).month} or later bears a date.`);
  return rounds;
}
