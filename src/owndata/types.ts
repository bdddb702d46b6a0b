import type { Dataset } from "../dataset";
import type { RowFinding } from "./table";
import type { Language } from "../language";

/** Something wrong with a line, in words. */
export interface RowProblem extends Omit<RowFinding, "message"> {
  readonly message: string;
}

export interface OwnDataOptions {
  /** What the data is called: its file, or the table of the workbook. Citations name it. */
  readonly name: string;
  /** The data whose partners, products and other names are used; none of its figures are. */
  readonly official: Dataset;
  /** The day that figures without one of their own are from, ISO 8601. */
  readonly asOf: string;
  /** Of what is said about the lines; English when left out. */
  readonly language?: Language;
  /** How many problems are told one by one; further ones are counted. */
  readonly limit?: number;
}

export interface OwnData {
  /** Present where nothing is wrong; it holds the figures of this source and no others. */
  readonly dataset?: Dataset;
  /** Lines with a figure. */
  readonly figures: number;
  /** Lines that say that there is no figure. */
  readonly missing: number;
  /** In the order of the lines. */
  readonly problems: readonly RowProblem[];
  /** Problems beyond the limit. */
  readonly more: number;
  /** Figures that contradict others: they are taken as they are, and said. */
  readonly warnings: readonly RowProblem[];
  /** Columns that nothing is read from. */
  readonly unused: readonly string[];
}
