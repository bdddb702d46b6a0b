/** Derives flows from each other: total = exports + imports, balance = exports - imports. */
import { width, type Flow, type Currency } from "../dataset";
import { toConstant, deriveEstimate, difference, product, sum, type Estimate, type Bounded } from "./estimate";
import { findPublished, withFlow, type ReleaseQuery } from "./release-query";
import { LABELS } from "../query";
import { formatOperand } from "./format-estimate";
import { MESSAGES } from "./messages";
import type { Language } from "../language";

/** A flow as a linear combination of two others. */
type FlowDerivation = readonly [
  first: readonly [times: 1 | 2, flow: Flow],
  then: readonly [times: 1 | -1 | -2, flow: Flow],
];

// The balance can also be derived from the total and whichever of exports and imports is published more precisely.
// prettier-ignore
const FLOW_DERIVATIONS: Readonly<Record<Flow, readonly FlowDerivation[]>> = {
  total:   [[[1, "exports"], [1, "imports"]]],
  balance: [[[1, "exports"], [-1, "imports"]], [[1, "total"], [-2, "imports"]], [[2, "exports"], [-1, "total"]]],
  exports: [[[1, "total"], [-1, "imports"]]],
  imports: [[[1, "total"], [-1, "exports"]]],
};

const multiplyByCount = (count: number, bounded: Bounded): Bounded =>
  count === 1 ? bounded : product(toConstant(count), bounded);
const describeTerm = (count: number, flow: Flow, estimate: Estimate, language: Language): string =>
  `${count === 1 ? "" : `${count} × `}${MESSAGES[language].operand(LABELS[language].flows[flow], formatOperand(estimate, language))}`;

/** Values derived from the other flows published for the same period, narrowest interval first. */
export function deriveFromOtherFlows(query: ReleaseQuery, currency: Currency): Estimate[] {
  const found = new Map<Flow, Estimate | undefined>();
  const find = (flow: Flow): Estimate | undefined => {
    if (!found.has(flow)) found.set(flow, findPublished(withFlow(query, flow), "value", currency));
    return found.get(flow);
  };
  const derivations = FLOW_DERIVATIONS[query.flow].flatMap(([[count, flow], [signed, other]]): Estimate[] => {
    const a = find(flow);
    const b = a && find(other);
    if (!b) return [];
    const factor = Math.abs(signed);
    const result = (signed > 0 ? sum : difference)(multiplyByCount(count, a), multiplyByCount(factor, b));
    const describeMethod = (language: Language) =>
      `${describeTerm(count, flow, a, language)} ${signed > 0 ? "+" : "-"} ${describeTerm(factor, other, b, language)}`;
    return [deriveEstimate(currency, result, [a, b], describeMethod)];
  });
  return derivations.sort((a, b) => width(a.interval) - width(b.interval));
}
