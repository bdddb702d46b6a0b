/** What the releases print for a kind of table, so that the pane offers what can be answered and explains the rest. */
import { FLOWS, type Dataset, type Flow, type Observation } from "../../dataset";
import {
  InvalidArgument,
  NotAvailable,
  comparePeriods,
  kindOf,
  type Period,
  type PeriodKind,
  type Subject,
} from "../../query";
import { printedFor } from "../../statistics";
import { tableContent, type TableKind, type TableSpec } from "../../workbook";
import { periodsOf, readPeriod } from "../shared/periods";

const ofAllTrade = ({ regime, enterprise }: Observation): boolean => regime === "all" && enterprise === "all";

/** Whether an observation can stand in a table of that kind. */
const TESTS: Readonly<Record<TableKind, (o: Observation) => boolean>> = {
  partners: (o) => ofAllTrade(o) && o.product === "all" && o.partner !== "WORLD",
  products: (o) => ofAllTrade(o) && o.product !== "all" && o.partner === "WORLD",
  series: () => true,
  summary: (o) => ofAllTrade(o) && o.product === "all" && o.partner === "WORLD",
};

/** The periods with figures for that kind of table and flow, newest first. */
export const periodsFor = (dataset: Dataset, kind: TableKind, flow: Flow | ""): Period[] =>
  periodsOf(dataset, (o) => TESTS[kind](o) && (flow === "" || o.flow === flow));

/** The flows printed for that kind of table in that period, as it is typed; all of them where it is no period. */
export function flowsFor(dataset: Dataset, kind: TableKind, typed: string): Flow[] {
  const period = readPeriod(typed, dataset.headline);
  if (period === undefined) return [...FLOWS];
  const printed = new Set(dataset.observations.filter((o) => o.period === period && TESTS[kind](o)).map((o) => o.flow));
  return FLOWS.filter((flow) => printed.has(flow));
}

/** The periods nearest to the one of the spec, in which the same table has an answer. */
export function answerable(dataset: Dataset, spec: TableSpec, most: number): Period[] {
  const wanted = readPeriod(spec.period, dataset.headline);
  if (wanted === undefined) return [];
  const found: Period[] = [];
  // To try is the only way to know; the nearest dozen is enough to try.
  for (const period of nearest(periodsFor(dataset, spec.kind, spec.flow), wanted, TRIED)) {
    if (found.length === most) break;
    if (period !== wanted && hasAnswer(dataset, { ...spec, period })) found.push(period);
  }
  return found;
}

const TRIED = 12;

function hasAnswer(dataset: Dataset, spec: TableSpec): boolean {
  try {
    return tableContent(dataset, spec).rows.length > 0;
  } catch (error) {
    if (error instanceof InvalidArgument || error instanceof NotAvailable) return false;
    throw error;
  }
}

/** The nearest of the periods, nearest first; one of the same kind is what was probably meant. */
export function nearest(periods: readonly Period[], to: Period, most: number): Period[] {
  const rank = (period: Period): number => {
    const years = Math.abs(Number(period.slice(0, 4)) - Number(to.slice(0, 4)));
    return years + (kindOf(period) === kindOf(to) ? 0 : 1.5);
  };
  return [...periods].sort((a, b) => rank(a) - rank(b) || comparePeriods(b, a)).slice(0, most);
}

/** The periods of one kind for which one of the subjects has figures, newest first. */
export const periodsOfSubjects = (dataset: Dataset, subjects: readonly Subject[], kind: PeriodKind): Period[] => {
  const printed = subjects.flatMap((subject) => printedFor(dataset, subject)).filter((o) => o.status !== "forecast");
  return [...new Set(printed.map(({ period }) => period))]
    .filter((period) => kindOf(period) === kind)
    .sort((a, b) => comparePeriods(b, a));
};
