import type { Estimate } from "./estimate";

/** The estimates of a generator, each computed once, when it is first asked for, however often they are listed. */
export function computeOnce(estimates: Iterable<Estimate>): Iterable<Estimate> {
  const iterator = estimates[Symbol.iterator]();
  const computed: Estimate[] = [];
  const computeNext = (): boolean => {
    const next = iterator.next();
    if (!next.done) computed.push(next.value);
    return !next.done;
  };
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < computed.length || computeNext(); at += 1) yield computed[at]!;
    },
  };
}
