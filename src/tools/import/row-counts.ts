/** What became of every row of the harvest, file by file. */
import { FILES, countRows } from "./harvest";
import type { FactOutcome } from "./merge";

export interface RowCounts {
  readonly file: string;
  readonly rows: number;
  /** Rows left out by decision. */
  readonly leftOut: number;
  /** Rows that became an observation. */
  readonly kept: number;
  /** Rows that print what was kept from another, in the same digits or coarser ones. */
  readonly agreeing: number;
  /** Rows that print a figure differently than the one that was kept. */
  readonly differing: number;
}

export const countOutcomes = (outcomes: readonly FactOutcome[]): RowCounts[] =>
  FILES.map((file) => {
    const own = outcomes.filter(({ fact }) => fact.file === file);
    const count = (outcome: FactOutcome["outcome"]): number => own.filter((one) => one.outcome === outcome).length;
    const rows = countRows(file);
    return {
      file,
      rows,
      leftOut: rows - own.length,
      kept: count("kept"),
      agreeing: count("agrees"),
      differing: count("differs"),
    };
  });
