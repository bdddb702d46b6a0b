/** The flows from each other: total = exports + imports, balance = exports - imports. */
import { width, type Flow } from "../dataset";
import { constant, derived, difference, product, sum, type Estimate, type Known } from "./estimate";
import { printed, withFlow, type Currency, type Question } from "./question";
import { show } from "./show";

/** A flow as another, plus or minus another once or twice. */
type Way = readonly [first: readonly [times: 1 | 2, flow: Flow], then: readonly [times: 1 | -1 | -2, flow: Flow]];

// A balance of exports - imports may be known from the total and the finer of the two.
// prettier-ignore
const WAYS: Readonly<Record<Flow, readonly Way[]>> = {
  total:   [[[1, "exports"], [1, "imports"]]],
  balance: [[[1, "exports"], [-1, "imports"]], [[1, "total"], [-2, "imports"]], [[2, "exports"], [-1, "total"]]],
  exports: [[[1, "total"], [-1, "imports"]]],
  imports: [[[1, "total"], [-1, "exports"]]],
};

const times = (count: number, known: Known): Known => (count === 1 ? known : product(constant(count), known));
const named = (count: number, flow: Flow, known: Estimate): string =>
  `${count === 1 ? "" : `${count} x `}${flow} ${show(known)}`;

/** What the other flows of the same period say, as printed; narrowest first. */
export function fromOtherFlows(question: Question, currency: Currency): Estimate[] {
  const ways = WAYS[question.flow].flatMap(([[count, flow], [signed, other]]): Estimate[] => {
    const [a, b] = [flow, other].map((one) => printed(withFlow(question, one), "value", currency));
    if (!a || !b) return [];
    const often = Math.abs(signed);
    const known = (signed > 0 ? sum : difference)(times(count, a), times(often, b));
    const how = `${named(count, flow, a)} ${signed > 0 ? "+" : "-"} ${named(often, other, b)}`;
    return [derived(currency, known, [a, b], how)];
  });
  return ways.sort((a, b) => width(a.interval) - width(b.interval));
}
