import { FLOWS, type Dataset, type Flow } from "../dataset";
import {
  formatSubject,
  getTotalSubject,
  listNarrowedDimensions,
  type Period,
  type ProductLines,
  type QueryMeasure,
  type Subject,
  type View,
} from "../query";
import { findAnswer, type Answer } from "./answer";
import { listWholes, selectRanked } from "./overlap";
import { listPublishedPartners, listPublishedProducts, type ListedDimension } from "./period-contents";

/** A row of a table: a subject and flow, with the answers for its columns. */
export interface TableRow {
  readonly dataset: Dataset;
  readonly subject: Subject;
  readonly flow: Flow;
  /** The answer, or undefined if the figure is neither published nor usefully derivable. */
  getAnswer(measure: QueryMeasure): Answer | undefined;
}

/** What a table is of. */
interface TableScope {
  readonly dataset: Dataset;
  readonly period: Period;
  /** The product, regime and enterprise whose partners it lists, or the partner, regime and enterprise whose products. */
  readonly within: Subject;
  readonly by: ListedDimension;
  readonly view?: View;
}

function createRow({ dataset, period, within, by, view = "customs" }: TableScope, id: string, flow: Flow): TableRow {
  const entry = by === "partner" ? { partner: dataset.partner(id)! } : { product: dataset.product(id)! };
  const subject = { ...within, ...entry };
  const isOfTotal = listNarrowedDimensions(within).length === 0;
  const options = { currency: dataset.currency, view, among: by, ...(!isOfTotal && { within }) };
  // Cached, since sorting reads the same answer many times.
  const answers = new Map<QueryMeasure, Answer | undefined>();
  return {
    dataset,
    subject,
    flow,
    getAnswer(measure) {
      if (!answers.has(measure)) {
        const query = { subject, flow, period, measure };
        answers.set(measure, findAnswer(dataset, query, options));
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
 * @param within - the product, regime or enterprise whose partners are listed; ranks and shares are within it too.
 */
export function buildPartnerTable(
  dataset: Dataset,
  flow: Flow,
  period: Period,
  view: View = "customs",
  within: Subject = getTotalSubject(dataset),
): TableRow[] {
  const scope = { dataset, period, within, by: "partner", view } as const;
  const partners = selectRanked(dataset, listPublishedPartners(dataset, flow, period, within), view);
  const rows = partners.map((id) => createRow(scope, id, flow));
  return rows.sort(
    (a, b) => (getNumber(a, "rank") ?? Infinity) - (getNumber(b, "rank") ?? Infinity) || compareByValue(a, b),
  );
}

/**
 * The products of a period, one row per published flow or for the given flow only, largest value first. Those that are
 * ranked are no groupings across others and contain no other product with a value.
 * @param within - the partner, regime or enterprise whose products are listed; ranks and shares are within it too.
 */
export function buildProductTable(
  dataset: Dataset,
  flow: Flow | undefined,
  period: Period,
  lines: ProductLines = "ranked",
  within: Subject = getTotalSubject(dataset),
): TableRow[] {
  const scope = { dataset, period, within, by: "product" } as const;
  const rows = listPublishedProducts(dataset, period, within)
    .filter((one) => !flow || one.flow === flow)
    .map((one) => createRow(scope, one.product, one.flow));
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
