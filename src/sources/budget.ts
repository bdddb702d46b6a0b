/** The queries of an hour that a source may be asked. */
import { createSourceError } from "./create-source-error";

const HOUR = 3_600_000;

export interface Budget {
  /**
   * Counts a query.
   * @throws SourceError where those of this hour are used up.
   */
  use(): void;
  /** How many of this hour are used. */
  count(): number;
  /** Begins anew, as a person has allowed. */
  reset(): void;
}

export function createBudget(limit: number | undefined): Budget {
  let asked: number[] = [];
  const update = (): number[] => (asked = asked.filter((time) => Date.now() - time < HOUR));
  return {
    use() {
      if (limit !== undefined && update().length >= limit)
        throw createSourceError("overBudget", {
          limit,
          minutes: Math.ceil((HOUR - (Date.now() - asked[0]!)) / 60_000),
        });
      asked.push(Date.now());
    },
    count: () => update().length,
    reset: () => void (asked = []),
  };
}
