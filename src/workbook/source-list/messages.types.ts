import type { Answer } from "../../statistics";

/** The columns of the list of sources, from the left. */
export const SOURCE_COLUMNS = [
  "cell",
  "formula",
  "figure",
  "status",
  "citation",
  "publisher",
  "address",
  "date",
  "release",
  "state",
] as const;
export type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** The texts of the list of sources. */
export interface SourceListMessages {
  /** The name of its sheet. */
  readonly sheet: string;
  readonly title: string;
  readonly columns: Readonly<Record<SourceColumn, string>>;
  readonly statuses: Readonly<Record<Answer["status"], string>>;
  /** What a cell holds: a formula, or since a day the value that it was turned into. */
  readonly live: string;
  readonly frozen: (day: string) => string;
  readonly unresolved: (part: string) => string;
  /** Joins statuses, and releases. */
  readonly join: (texts: readonly string[]) => string;
}
