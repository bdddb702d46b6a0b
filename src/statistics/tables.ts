import { FLOWS, memoizeByObject, visitAll, type Dataset, type Flow } from "../dataset";
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
import { identifySlice, listPublishedPartners, listPublishedProducts, type ListedDimension } from "./period-contents";

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

/** The subject of a row. */
const toSubject = ({ dataset, within, by }: TableScope, id: string): Subject =>
  by === "partner" ? { ...within, partner: dataset.partner(id)! } : { ...within, product: dataset.product(id)! };

function createRow(scope: TableScope, subject: Subject, flow: Flow): TableRow {
  const { dataset, period, within, by, view = "customs" } = scope;
  // Cached, since sorting reads the same answer many times.
  let answers: Map<QueryMeasure, Answer | undefined> | undefined;
  return {
    dataset,
    subject,
    flow,
    getAnswer(measure) {
      answers ??= new Map();
      if (!answers.has(measure)) {
        const query = { subject, flow, period, measure };
        const isOfTotal = listNarrowedDimensions(within).length === 0;
        const options = { currency: dataset.currency, view, among: by, ...(!isOfTotal && { within }) };
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

const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);

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
  return getPartnerOrder(scope, flow).map((subject) => createRow(scope, subject, flow));
}

const getOrdersByKey = memoizeByObject((_dataset: Dataset) => new Map<string, readonly Subject[]>());

/** The partners in rank order, which is found once for a dataset. */
function getPartnerOrder(scope: Required<TableScope>, flow: Flow): readonly Subject[] {
  const orders = getOrdersByKey(scope.dataset);
  const key = `${flow}|${scope.view}|${identifySlice(scope.period, scope.by, scope.within)}`;
  let order = orders.get(key);
  if (!order) orders.set(key, (order = rankPartners(scope, flow)));
  return order;
}

function rankPartners(scope: Required<TableScope>, flow: Flow): Subject[] {
  const { dataset, period, within, view } = scope;
  const partners = selectRanked(dataset, listPublishedPartners(dataset, flow, period, within), view);
  const rows = partners.map((id) => createRow(scope, toSubject(scope, id), flow));
  visitAll(rows, (row) => void (getNumber(row, "rank") ?? getNumber(row, "value")));
  return rows
    .sort((a, b) => (getNumber(a, "rank") ?? Infinity) - (getNumber(b, "rank") ?? Infinity) || compareByValue(a, b))
    .map(({ subject }) => subject);
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
    .map((one) => createRow(scope, toSubject(scope, one.product), one.flow));
  visitAll(rows, (row) => void getNumber(row, "value"));
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
