/** Published figures that contradict each other: releases between which customs revised, or reports that differ. */
import { DIMENSIONS, intersect, type Currency, type Dataset, type Flow } from "../dataset";
import { getTotalSubject, type QueryMeasure } from "../query";
import { difference, product, quotient, sum, toConstant, type Bounded, type Estimate } from "./estimate";
import type { FindAnswer } from "./available";
import { toSubjectIds, type QueryOptions, type ReleaseQuery } from "./release-query";

/** What other figures, as they answer, imply for the one that is asked for, where its own digits do not allow it. */
export type Contradiction =
  | {
      readonly kind: "flows";
      readonly sum: Bounded;
      readonly total: Estimate;
      readonly implied: readonly Bounded[];
    }
  | { readonly kind: "share"; readonly part: Estimate; readonly whole: Estimate; readonly implied: readonly Bounded[] };

type FigureQuery = Pick<ReleaseQuery, "subject" | "flow" | "period"> & { readonly measure: QueryMeasure };

/** What the other two flows imply for one. */
const IMPLIED: Readonly<Record<Flow, (exports: Bounded, imports: Bounded, total: Bounded) => readonly Bounded[]>> = {
  total: (exports, imports) => [sum(exports, imports)],
  exports: (_exports, imports, total) => [difference(total, imports)],
  imports: (exports, _imports, total) => [difference(total, exports)],
  balance: (exports, imports, total) => [
    difference(exports, imports),
    difference(total, product(toConstant(2), imports)),
    difference(product(toConstant(2), exports), total),
  ],
};

/**
 * The contradiction that a value or a share is part of; undefined where there is none.
 * @param answer - the answer to the query.
 * @param find - answers a query.
 */
export function findContradiction(
  dataset: Dataset,
  query: FigureQuery,
  answer: Estimate,
  options: QueryOptions,
  find: FindAnswer,
): Contradiction | undefined {
  if (query.measure === "value" && (answer.base === "CNY" || answer.base === "USD"))
    return findImbalance(dataset, query, answer, answer.base, find);
  if (query.measure === "share" && answer.status !== "derived")
    return findOtherShare(dataset, query, answer, options, find);
  return undefined;
}

/** Whether an estimate rests on figures of the subject itself: those of a group's members may count others. */
function isOfSubject({ observations }: Estimate, subject: ReleaseQuery["subject"]): boolean {
  const ids = toSubjectIds(subject);
  return observations.every((one) => DIMENSIONS.every((dimension) => one[dimension] === ids[dimension]));
}

/** That exports and imports do not add up to the total. */
function findImbalance(
  dataset: Dataset,
  query: FigureQuery,
  answer: Estimate,
  currency: Currency,
  find: FindAnswer,
): Contradiction | undefined {
  const ask = (flow: Flow): Estimate | undefined =>
    flow === query.flow ? answer : find(dataset, { ...query, flow }, { currency });
  const [exports, imports, total] = [ask("exports"), ask("imports"), ask("total")];
  if (!exports || !imports || !total) return undefined;
  if (![exports, imports, total].every((one) => isOfSubject(one, query.subject))) return undefined;
  const added = sum(exports, imports);
  if (intersect(added.interval, total.interval)) return undefined;
  return { kind: "flows", sum: added, total, implied: IMPLIED[query.flow](exports, imports, total) };
}

/** That a published share is not that of the value in the whole. */
function findOtherShare(
  dataset: Dataset,
  query: FigureQuery,
  answer: Estimate,
  { currency, within = getTotalSubject(dataset) }: QueryOptions,
  find: FindAnswer,
): Contradiction | undefined {
  const ask = (subject: ReleaseQuery["subject"]) =>
    find(dataset, { ...query, subject, measure: "value" }, { currency });
  const [part, whole] = [ask(query.subject), ask(within)];
  if (!part || !whole || whole.number === 0) return undefined;
  if (!isOfSubject(part, query.subject) || !isOfSubject(whole, within)) return undefined;
  const share = quotient(part, whole);
  return intersect(share.interval, answer.interval) ? undefined : { kind: "share", part, whole, implied: [share] };
}
