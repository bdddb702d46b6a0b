/** The parts of the check, each of which runs in a process of its own. */
import type { CaseFailure, CaseSelection } from "./cases";

export const PART_NAMES = ["calls", "answers", "readers", "refresh", "workbook", "memory"] as const;
export type PartName = (typeof PART_NAMES)[number];

/** How many cases a part runs: in the long form, and in the short one, which takes seconds. */
export const COUNTS: Readonly<Record<PartName, { readonly long: number; readonly short: number }>> = {
  calls: { long: 1_000_000, short: 20_000 },
  answers: { long: 30_000, short: 1_000 },
  // Of each reader.
  readers: { long: 30_000, short: 300 },
  refresh: { long: 150, short: 15 },
  workbook: { long: 300, short: 10 },
  // Rounds.
  memory: { long: 360, short: 6 },
};

export interface PartReport {
  /** What was counted, a row each. */
  readonly counted: readonly { readonly what: string; readonly count: number }[];
  readonly failed: number;
  readonly failures: readonly CaseFailure[];
  /** What was measured beside that, in whole sentences. */
  readonly notes: readonly string[];
}

export type Part = (selection: CaseSelection) => PartReport | Promise<PartReport>;

/** What a process that runs a part is told. */
export interface RunArguments {
  /** Whether it runs the short form, which saves no result. */
  readonly isShort: boolean;
  readonly seed: number;
  /** The one case to run again. */
  readonly only?: number | undefined;
  /** How many cases to run, if not those of the form. */
  readonly count?: number;
}
