/** What a function gives back for one cell, before Excel's own types are put on. */
import type { Answer } from "../statistics";

/** A number with the format it is shown in and, where it is a statistic, the answer it comes from. */
export interface FormattedCell {
  readonly number: number;
  readonly format: string;
  readonly answer?: Answer;
}

/** An error of one cell among others. */
export interface FailedCell {
  readonly error: unknown;
}

export type Cell = string | number | FormattedCell | FailedCell;

export const isFailedCell = (cell: Cell): cell is FailedCell => typeof cell === "object" && "error" in cell;
