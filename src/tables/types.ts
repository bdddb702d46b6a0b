/** A table as it will stand in the workbook, before there is a workbook. */
import type { ChartKind, ColumnId } from "./spec";

/** What a figure is asked by. */
export type ParameterName = "subject" | "flow" | "period";

/** Where a formula finds what it asks by: addresses of cells, relative to itself or fixed. */
export interface ArgumentAddresses {
  /** The cell that names the line, the cell with the line's flow, the header of the column. */
  readonly name: string;
  readonly flow: string;
  readonly header: string;
  /** The cells above the table. */
  readonly parameters: Readonly<Partial<Record<ParameterName, string>>>;
  /** The figure in the same line that an event is marked at. */
  readonly markedFigure: string;
}

export interface ContentCell {
  /** A number in the unit of its column; an empty text where nothing is known. */
  readonly value: number | string;
  /** As the number format shows it. */
  readonly text: string;
  readonly format: string;
  readonly derived: boolean;
  /** Left out where a cell is no figure, and throughout a table of plain values. */
  readonly formula?: (place: ArgumentAddresses) => string;
}

/** A line above the table whose value the formulas follow. */
export interface Parameter {
  readonly name: ParameterName;
  readonly label: string;
  readonly value: string;
  /** What the value means now. */
  readonly note?: string;
  readonly noteFormula?: (address: string) => string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly format: string;
  /** The column of the table that holds the values, from 0. */
  readonly column: number;
}

export interface ChartContent {
  readonly kind: ChartKind;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Policy events that fall on a category; `eventColumn` of the table holds the height at which they are marked. */
  readonly events?: readonly { readonly category: string; readonly label: string }[];
  readonly eventColumn?: number;
  /** What the legend calls them. */
  readonly eventName?: string;
}

/** What a column holds: the name of the line, a measure, one subject's figures, or the policy events. */
export type ColumnKey = ColumnId | "name" | `subject ${string}` | "event" | "event mark";

/** The table itself. */
export interface Grid {
  readonly columns: readonly ColumnKey[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly ContentCell[])[];
}

export interface TableContent extends Grid {
  readonly title: string;
  /** None above a table of plain values: its title says it. */
  readonly parameters: readonly Parameter[];
  /** The line under the table; empty where none is wanted. */
  readonly source: string;
  readonly chart?: ChartContent;
  /** A chart was asked for, and none is drawn: the periods are of many lengths, and a line would mislead. */
  readonly isChartOmitted?: boolean;
  /** Which lines are counted in others too, in a sentence; the source line has it as well. */
  readonly overlapNote?: string;
  /** What Excel is to call the table: letters, digits and underscores. */
  readonly name: string;
}
