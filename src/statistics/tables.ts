import { FLOWS, type Dataset, type Flow } from "../dataset";
import {
  formatSubject,
  getTotalSubject,
  type Period,
  type ProductLines,
  type QueryMeasure,
  type Subject,
  type View,
} from "../query";
import { findAnswer, type Answer } from "./answer";
import { listWholes, selectRanked } from "./overlap";
import { getPeriodContents, listPublishedPartners } from "./period-contents";

/** A row of a table: a subject and flow, with the answers for its columns. */
export interface TableRow {
  readonly dataset: Dataset;
  readonly subject: Subject;
  readonly flow: Flow;
  /** The answer, or undefined if the figure is neither published nor usefully derivable. */
  getAnswer(measure: QueryMeasure): Answer | undefined;
}

function createRow(dataset: Dataset, subject: Subject, flow: Flow, period: Period, view: View = "customs"): TableRow {
  // Cached, since sorting reads the same answer many times.
  const answers = new Map<QueryMeasure, Answer | undefined>();
  return {
    dataset,
    subject,
    flow,
    getAnswer(measure) {
      if (!answers.has(measure)) {
        const query = { subject, flow, period, measure };
        answers.set(measure, findAnswer(dataset, query, { currency: dataset.currency, view }));
      }
      return answers.get(measure);
    },
  };
}

const getNumber = (row: TableRow, measure: QueryMeasure): number | undefined => row.getAnswer(measure)?.number;

/** Orders by value, largest first; rows without a value come last, by name. */
const compareByValue = (a: TableRow, b: TableRow): number =>
  (getNumber(b, "value") ?? -Infinity) - (getNumber(a, "value") ?? -Infinity) ||
  compareTexts(formatSubject(a.subject, "en"), formatSubject(b.subject, "en")) ||
  compareTexts(a.flow, b.flow);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The trading partners of a period that a view ranks, in rank order. Groups that overlap with other partners (Belt and
 * Road) and members of a ranked group are excluded, so that nothing is counted twice.
 */
export function buildPartnerTable(dataset: Dataset, flow: Flow, period: Period, view: View = "customs"): TableRow[] {
  const total = getTotalSubject(dataset);
  const partners = selectRanked(dataset, listPublishedPartners(dataset, flow, period), view);
  const rows = partners.map((id) =>
    createRow(dataset, { ...total, partner: dataset.partner(id)! }, flow, period, view),
  );
  return rows.sort(
    (a, b) => (getNumber(a, "rank") ?? Infinity) - (getNumber(b, "rank") ?? Infinity) || compareByValue(a, b),
  );
}

/**
 * The products of a period, one row per published flow or for the given flow only, largest value first. Those that are
 * ranked are no groupings across others and contain no other product with a value.
 */
export function buildProductTable(
  dataset: Dataset,
  flow: Flow | undefined,
  period: Period,
  lines: ProductLines = "ranked",
): TableRow[] {
  const total = getTotalSubject(dataset);
  const rows = getPeriodContents(dataset, period)
    .products.filter((o) => !flow || o.flow === flow)
    .map((o) => createRow(dataset, { ...total, product: dataset.product(o.product)! }, o.flow, period));
  return (lines === "all" ? rows : selectRankedRows(dataset, rows)).sort(compareByValue);
}

function selectRankedRows(dataset: Dataset, rows: readonly TableRow[]): TableRow[] {
  const wholes = new Map(
    FLOWS.map((flow) => {
      const valued = rows.filter((row) => row.flow === flow && row.getAnswer("value"));
      return [
        flow,
        listWholes(
          dataset,
          valued.map(({ subject }) => subject.product).filter(({ ranked }) => ranked),
        ),
      ];
    }),
  );
  return rows.filter(({ flow, subject: { product } }) => product.ranked && !wholes.get(flow)!.has(product.id));
}
