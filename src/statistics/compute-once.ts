import type { Estimate } from "./estimate";

/**
 * The estimates of a generator, each computed once, when it is first asked for, however often they are listed. Where it
 * fails it does so each time: a generator that has thrown would seem to be at its end.
 */
export function computeOnce(estimates: Iterable<Estimate>): Iterable<Estimate> {
  const iterator = estimates[Symbol.iterator]();
  const computed: Estimate[] = [];
  let failure: { readonly error: unknown } | undefined;
  const computeNext = (): boolean => {
    if (failure) throw failure.error;
    let next: IteratorResult<Estimate>;
    try {
      next = iterator.next();
    } catch (error) {
      failure = { error };
      throw error;
    }
    if (!next.done) computed.push(next.value);
    return !next.done;
  };
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < computed.length || computeNext(); at += 1) yield computed[at]!;
    },
  };
}
