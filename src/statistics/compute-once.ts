/** Estimates that are computed once, though several derivations and formulas ask for them. */
import type { Dataset } from "../dataset";
import type { Estimate } from "./estimate";
import { toSubjectIds, type ReleaseQuery } from "./release-query";

/**
 * The estimates of a generator, each computed when it is first asked for. After an error, such as that of figures which
 * are on their way, the generator starts again.
 */
export function computeOnce(generate: () => Iterable<Estimate>): Iterable<Estimate> {
  let computed: Estimate[] = [];
  let iterator: Iterator<Estimate> | undefined;
  const computeNext = (): boolean => {
    try {
      iterator ??= generate()[Symbol.iterator]();
      const next = iterator.next();
      if (!next.done) computed.push(next.value);
      return !next.done;
    } catch (error) {
      [computed, iterator] = [[], undefined];
      throw error;
    }
  };
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < computed.length || computeNext(); at += 1) yield computed[at]!;
    },
  };
}

const MAX_REMEMBERED = 5_000;

const estimatesByDataset = new WeakMap<Dataset, Map<string, Iterable<Estimate>>>();

/**
 * The estimates of a query across releases, which many formulas share: the total that shares are of, the members of a
 * group.
 * @param measure - what is estimated, with the currency of money.
 */
export function rememberEstimates(
  { dataset, subject, flow, period }: ReleaseQuery,
  measure: string,
  generate: () => Iterable<Estimate>,
): Iterable<Estimate> {
  let remembered = estimatesByDataset.get(dataset);
  if (!remembered) estimatesByDataset.set(dataset, (remembered = new Map()));
  const { partner, product, regime, enterprise } = toSubjectIds(subject);
  const key = `${measure}|${partner}|${product}|${regime}|${enterprise}|${flow}|${period}`;
  let estimates = remembered.get(key);
  if (!estimates) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, (estimates = computeOnce(generate)));
  }
  return estimates;
}
