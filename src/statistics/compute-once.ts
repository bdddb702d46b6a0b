import type { Estimate } from "./estimate";

/**
 * The estimates of a generator, each computed once, when it is first asked for, however often they are listed. A generator
 * that has thrown is at its end; it is started anew, since figures that were on their way may have arrived.
 */
export function computeOnce(start: () => Iterable<Estimate>): Iterable<Estimate> {
  const computed: Estimate[] = [];
  let iterator: Iterator<Estimate> | undefined;
  const restart = (): Iterator<Estimate> => {
    const restarted = start()[Symbol.iterator]();
    for (let at = 0; at < computed.length; at += 1) restarted.next();
    return restarted;
  };
  const computeNext = (): boolean => {
    iterator ??= restart();
    let next: IteratorResult<Estimate>;
    try {
      next = iterator.next();
    } catch (error) {
      iterator = undefined;
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
