/** What is published for a kind of table, so that the pane offers what can be answered and explains the rest. */
import { FLOWS, mapAll, type Dataset, type Flow, type Observation } from "../../dataset";
import { comparePeriods, getPeriodKind, type Period, type PeriodKind, type Subject } from "../../query";
import { listPeriodObservations, listSubjectObservations } from "../../statistics";
import { hasRows, type TableKind, type TableSpec } from "../../workbook";
import { listPublishedPeriods, tryParsePeriod } from "../shared/periods";

const coversAllTrade = ({ regime, enterprise }: Observation): boolean => regime === "all" && enterprise === "all";

/** Whether a table of that kind can hold an observation. */
const FILTERS: Readonly<Record<TableKind, (o: Observation) => boolean>> = {
  partners: (o) => coversAllTrade(o) && o.product === "all" && o.partner !== "WORLD",
  products: (o) => coversAllTrade(o) && o.product !== "all" && o.partner === "WORLD",
  series: () => true,
  summary: (o) => coversAllTrade(o) && o.product === "all" && o.partner === "WORLD",
};

/** The periods with figures for that kind of table and flow, newest first. */
export const listTablePeriods = (dataset: Dataset, kind: TableKind, flow: Flow | ""): Period[] =>
  listPublishedPeriods(dataset, (o) => FILTERS[kind](o) && (flow === "" || o.flow === flow));

/** The flows published for that kind of table in a typed period; all of them if it is not a period. */
export function listPublishedFlows(dataset: Dataset, kind: TableKind, typed: string): Flow[] {
  const period = tryParsePeriod(typed, dataset.headline);
  if (period === undefined) return [...FLOWS];
  if (dataset.onDemand) return FLOWS.filter((flow) => dataset.onDemand!.flows.includes(flow));
  const published = new Set(
    listPeriodObservations(dataset, period)
      .filter(FILTERS[kind])
      .map((o) => o.flow),
  );
  return FLOWS.filter((flow) => published.has(flow));
}

/** The periods nearest to that of the spec for which the same table has rows. */
export function findAnswerablePeriods(dataset: Dataset, spec: TableSpec, limit: number): Period[] {
  const requested = tryParsePeriod(spec.period, dataset.headline);
  if (requested === undefined) return [];
  const found: Period[] = [];
  // Only building the table shows whether it has rows; the nearest dozen periods are enough.
  for (const period of findNearestPeriods(listTablePeriods(dataset, spec.kind, spec.flow), requested, MAX_ATTEMPTS)) {
    if (found.length === limit) break;
    if (period !== requested && hasRows(dataset, { ...spec, period })) found.push(period);
  }
  return found;
}

const MAX_ATTEMPTS = 12;

/** The nearest periods, nearest first; one of the same kind is more likely meant. */
export function findNearestPeriods(periods: readonly Period[], target: Period, limit: number): Period[] {
  const computeDistance = (period: Period): number => {
    const years = Math.abs(Number(period.slice(0, 4)) - Number(target.slice(0, 4)));
    return years + (getPeriodKind(period) === getPeriodKind(target) ? 0 : 1.5);
  };
  return [...periods].sort((a, b) => computeDistance(a) - computeDistance(b) || comparePeriods(b, a)).slice(0, limit);
}

/** The periods of one kind for which any of the subjects has figures, newest first. */
export const listSubjectPeriods = (dataset: Dataset, subjects: readonly Subject[], kind: PeriodKind): Period[] => {
  const published = mapAll(subjects, (subject) => listSubjectObservations(dataset, subject))
    .flat()
    .filter((o) => o.status !== "forecast");
  return [...new Set(published.map(({ period }) => period))]
    .filter((period) => getPeriodKind(period) === kind)
    .sort((a, b) => comparePeriods(b, a));
};
