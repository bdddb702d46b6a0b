/** What the charts need from the page around them. */
import type { ChartData } from "../../host";

/** One number or text of a chart. */
export interface Point {
  /** Null leaves a gap, as an empty cell and #N/A do; a text counts as 0, as in Excel. */
  readonly value: number | null;
  /** The text that the cell shows. */
  readonly text: string;
  /** The cell's number format; empty where there is none. */
  readonly format: string;
}

export type ReadPoints = (data: ChartData | undefined) => readonly Point[];

/** Shows a number in one of Excel's formats. */
export type FormatNumber = (format: string, number: number) => string;

/** Colours and font of the page's theme. */
export interface ChartTheme {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly font: string;
  /** The colours of series and slices that have none of their own, in turn. */
  readonly palette: readonly string[];
  /** Whether colours are seen on a dark ground. */
  readonly isDark: boolean;
}
