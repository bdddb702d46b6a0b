/** A sheet of the sample workbook, before its formulas are calculated and it is written. */

/** How a cell looks. */
export type CellStyle =
  | "title"
  | "note"
  | "section"
  | "header"
  | "number header"
  | "label"
  | "term"
  | "input"
  | "text"
  | "paragraph"
  | "amount"
  | "rate"
  | "quantity";

export interface SampleCell {
  readonly style: CellStyle;
  /** A text, or a formula of one call of a TRADE function, as it is typed. */
  readonly content: string;
}

export interface SampleChart {
  readonly title: string;
  readonly axisTitle: string;
  /** The cell at its upper left corner, from 0. */
  readonly row: number;
  readonly column: number;
  /** Series whose formulas, on the sheet of that name, spill two columns: periods and numbers. */
  readonly series: readonly { readonly name: string; readonly sheet: string; readonly formulaAt: string }[];
}

export interface SampleSheet {
  readonly name: string;
  /** Widths of its columns, in characters. */
  readonly widths: readonly number[];
  /** From A1; undefined for an empty cell. */
  readonly rows: readonly (readonly (SampleCell | undefined)[])[];
  /** Rows that stay in sight. */
  readonly frozenRows?: number;
  readonly chart?: SampleChart;
}

export const isFormulaCell = ({ content }: SampleCell): boolean => content.startsWith("=");
