/** The answer of a function for one cell, before it is encoded for Excel. */
import type { Answer } from "../statistics";

/** A number, its Excel number format and, for a statistic, the answer it comes from. */
export interface FormattedCell {
  readonly number: number;
  readonly format: string;
  readonly answer?: Answer;
}

/** A cell that cannot be answered. */
export interface FailedCell {
  readonly error: unknown;
}

export type Cell = string | number | FormattedCell | FailedCell;

export const isFailedCell = (cell: Cell): cell is FailedCell => typeof cell === "object" && "error" in cell;
