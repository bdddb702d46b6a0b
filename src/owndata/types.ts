import type { Dataset } from "../dataset";
import type { RowFinding } from "./table";
import type { Language } from "../language";

/** An error in a row, with its message. */
export interface RowProblem extends Omit<RowFinding, "error"> {
  readonly message: string;
}

export interface OwnDataOptions {
  /** The name of the source, which citations show. */
  readonly name: string;
  /** The official data, whose partners, products and other names are used; its figures are not. */
  readonly official: Dataset;
  /** The release of figures that have none of their own, an ISO 8601 day. */
  readonly asOf: string;
  /** The language of messages; English by default. */
  readonly language?: Language;
  /** The number of problems that are listed; any others are counted. */
  readonly limit?: number;
}

export interface OwnData {
  /** The dataset with the figures of this source only; undefined where there is any problem. */
  readonly dataset?: Dataset;
  /** The number of rows with a figure. */
  readonly figures: number;
  /** The number of rows that say that a figure is missing. */
  readonly missing: number;
  /** In the order of the rows. */
  readonly problems: readonly RowProblem[];
  /** The number of problems beyond the limit. */
  readonly more: number;
  /** Figures that contradict others; they are used all the same. */
  readonly warnings: readonly RowProblem[];
  /** Columns that are not used. */
  readonly unused: readonly string[];
}
