import { useEffect, useMemo, useReducer, useState } from "react";
import { NotLoadedError } from "../../dataset";
import { computeWhenLoaded } from "../../functions";
import { InvalidArgumentError, NotAvailableError } from "../../query";
import { onSourcesChanged } from "../../session";
import { tryParse, type ParseResult } from "./try-parse";

/** A source is not asked at every key. */
const PAUSE_MILLISECONDS = 400;

/**
 * The result of a computation, at once where what it needs is here; undefined while that is being fetched from a source
 * beyond the bundle. It is computed again when the computation is another or the sources have changed.
 * @param compute - the same function until it is to be computed anew, as of useCallback.
 */
export function useWhenLoaded<T>(compute: () => T): ParseResult<T> | undefined {
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const [late, setLate] = useState<{ compute: () => T; attempt: number; result: ParseResult<T> }>();
  useEffect(() => onSourcesChanged(retry), []);
  const atOnce = useMemo(() => {
    void attempt;
    try {
      return tryParse(compute);
    } catch (error) {
      if (error instanceof NotLoadedError) return undefined;
      throw error;
    }
  }, [compute, attempt]);
  useEffect(() => {
    if (atOnce) return;
    let isWanted = true;
    const finish = (result: ParseResult<T>): void => {
      if (isWanted) setLate({ compute, attempt, result });
    };
    const fail = (error: unknown): void => {
      if (error instanceof InvalidArgumentError || error instanceof NotAvailableError) return finish({ error });
      // A defect is thrown where it is drawn.
      setLate(() => {
        throw error;
      });
    };
    const timer = setTimeout(
      () => void computeWhenLoaded(compute).then((value) => finish({ value }), fail),
      PAUSE_MILLISECONDS,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [atOnce, compute, attempt]);
  return atOnce ?? (late?.compute === compute && late.attempt === attempt ? late.result : undefined);
}
