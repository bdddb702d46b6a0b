import { type Dataset, type Flow } from "../dataset";
import { totalOf, type AskedMeasure, type Period, type Subject } from "../query";
import { known, type Answer } from "./answer";
import { observationsOf } from "./coverage";
import { rankedOnce } from "./overlap";

/** One line of a table: a subject, its flow, and what is asked of it. */
export interface Row {
  readonly dataset: Dataset;
  readonly subject: Subject;
  readonly flow: Flow;
  /** The answer, or undefined where nothing is printed and nothing can be derived. */
  cell(measure: AskedMeasure): Answer | undefined;
}

function row(dataset: Dataset, subject: Subject, flow: Flow, period: Period): Row {
  // A sort asks for the same cell many times.
  const cells = new Map<AskedMeasure, Answer | undefined>();
  return {
    dataset,
    subject,
    flow,
    cell(measure) {
      if (!cells.has(measure)) cells.set(measure, known(dataset, { subject, flow, period, measure }));
      return cells.get(measure);
    },
  };
}

const number = (row: Row, measure: AskedMeasure): number | undefined => row.cell(measure)?.number;

/** Larger values first; those without a value after them, in the order they were printed. */
const byValue = (a: Row, b: Row): number => (number(b, "value") ?? -Infinity) - (number(a, "value") ?? -Infinity) || 0;

/** Observations of the period about all regimes and all enterprises. */
const ofAllTrade = (dataset: Dataset, period: Period) =>
  observationsOf(dataset, period).filter((o) => o.regime === "all" && o.enterprise === "all");

/**
 * The trading partners of a period in rank order. Groups that overlap with other partners (Belt and Road), and
 * members of a group that is ranked itself, are not among them, so that nothing is counted twice.
 */
export function partnerTable(dataset: Dataset, flow: Flow, period: Period): Row[] {
  const total = totalOf(dataset);
  const printed = ofAllTrade(dataset, period).filter((o) => o.product === "all" && o.flow === flow);
  const partners = rankedOnce(
    dataset,
    printed.map(({ partner }) => partner),
  );
  const rows = partners.map((id) => row(dataset, { ...total, partner: dataset.partner(id)! }, flow, period));
  return rows.sort((a, b) => (number(a, "rank") ?? Infinity) - (number(b, "rank") ?? Infinity) || byValue(a, b));
}

/** The products of a period with the flow each is printed for, or of one flow only; largest value first. */
export function productTable(dataset: Dataset, flow: Flow | undefined, period: Period): Row[] {
  const total = totalOf(dataset);
  const printed = ofAllTrade(dataset, period).filter(
    (o) => o.product !== "all" && o.partner === "WORLD" && (!flow || o.flow === flow),
  );
  const pairs = new Map(printed.map((o) => [`${o.product}|${o.flow}`, o]));
  return [...pairs.values()]
    .map((o) => row(dataset, { ...total, product: dataset.product(o.product)! }, o.flow, period))
    .sort(byValue);
}
