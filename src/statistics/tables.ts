import { type Dataset, type Flow, type Observation } from "../dataset";
import { NotAvailable, type AskedMeasure, type Period, type Subject } from "../query";
import { answer, type Answer } from "./answer";

/** One line of a table: a subject, its flow, and what is asked of it. */
export interface Row {
  readonly subject: Subject;
  readonly flow: Flow;
  /** The answer, or undefined where nothing is printed and nothing can be derived. */
  cell(measure: AskedMeasure): Answer | undefined;
}

function row(dataset: Dataset, subject: Subject, flow: Flow, period: Period): Row {
  return {
    subject,
    flow,
    cell(measure) {
      try {
        return answer(dataset, { subject, flow, period, measure });
      } catch (error) {
        if (error instanceof NotAvailable) return undefined;
        throw error;
      }
    },
  };
}

const number = (row: Row, measure: AskedMeasure): number | undefined => row.cell(measure)?.number;

/** Larger values first; those without a value after them, in the order they were printed. */
const byValue = (a: Row, b: Row): number => (number(b, "value") ?? -Infinity) - (number(a, "value") ?? -Infinity) || 0;

/**
 * The trading partners of a period in rank order. Groups that overlap with other partners (Belt and Road) are
 * not among them, so that nothing is counted twice.
 */
export function partnerTable(dataset: Dataset, flow: Flow, period: Period): Row[] {
  const product = dataset.product("all")!;
  const partners = new Set(
    dataset.observations
      .filter((o) => o.product === "all" && o.flow === flow && o.period === period)
      .filter((o) => dataset.partner(o.partner)!.ranked)
      .map((o) => o.partner),
  );
  const rows = [...partners].map((id) => row(dataset, { partner: dataset.partner(id)!, product }, flow, period));
  return rows.sort((a, b) => (number(a, "rank") ?? Infinity) - (number(b, "rank") ?? Infinity) || byValue(a, b));
}

/** The products of a period with the flow each is printed for, or of one flow only; largest value first. */
export function productTable(dataset: Dataset, flow: Flow | undefined, period: Period): Row[] {
  const partner = dataset.partner("WORLD")!;
  const printed = dataset.observations.filter(
    (o) => o.product !== "all" && o.partner === "WORLD" && o.period === period && (!flow || o.flow === flow),
  );
  const pairs = new Map<string, Observation>(printed.map((o) => [`${o.product}|${o.flow}`, o]));
  return [...pairs.values()]
    .map((o) => row(dataset, { partner, product: dataset.product(o.product)! }, o.flow, period))
    .sort(byValue);
}
