/** What became of every row of the harvest, file by file. */
import { FILES, rowsIn } from "./harvest";
import type { Fate } from "./merge";

export interface Account {
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

export const accountOf = (fates: readonly Fate[]): Account[] =>
  FILES.map((file) => {
    const own = fates.filter(({ fact }) => fact.file === file);
    const count = (fate: Fate["fate"]): number => own.filter((one) => one.fate === fate).length;
    const rows = rowsIn(file);
    return {
      file,
      rows,
      leftOut: rows - own.length,
      kept: count("kept"),
      agreeing: count("agrees"),
      differing: count("differs"),
    };
  });
