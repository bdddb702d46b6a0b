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
  /** The state of a formula that still stands, and of one that was turned into a value that day. */
  readonly live: string;
  readonly frozen: (day: string) => string;
  readonly unresolved: (part: string) => string;
}
