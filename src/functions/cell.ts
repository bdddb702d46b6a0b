/** The answer of a function for one cell, before it is encoded for Excel. */
import type { Answer } from "../statistics";

/** A number, its Excel number format and, for a statistic, the answer it comes from. */
export interface FormattedCell {
  readonly number: number;
  readonly format: string;
  readonly answer?: Answer;
  /** The power of ten of the unit that was asked for; undefined where the number is in base units. */
  readonly exponent?: number;
}

/** The number of a statistic. */
export type AnsweredCell = FormattedCell & { readonly answer: Answer };

/** A cell that cannot be answered. */
export interface FailedCell {
  readonly error: unknown;
}

export type Cell = string | number | FormattedCell | FailedCell;

export const isFailedCell = (cell: Cell): cell is FailedCell => typeof cell === "object" && "error" in cell;
export const isAnsweredCell = (cell: FormattedCell): cell is AnsweredCell => cell.answer !== undefined;
