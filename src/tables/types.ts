/** A table as it will stand in the workbook, before there is a workbook. */
import type { AxisBounds } from "./axis-bounds";
import type { ColumnKey, WaterfallColumn } from "./column-key";
import type { ChartKind } from "./spec";

/** An argument of the functions that a table's formulas take from a cell. */
export type ParameterName = "subject" | "flow" | "period";

/** The addresses of a parameter's value and of its note. */
interface ParameterCell {
  readonly value: string;
  readonly note: string;
}

export type ParameterCells = Readonly<Partial<Record<ParameterName, ParameterCell>>>;

/** The addresses that a cell's formula can refer to, relative or fixed as the formula needs them. */
export interface ArgumentAddresses {
  /** The row's name, the row's flow, and the column's header. */
  readonly name: string;
  readonly flow: string;
  readonly header: string;
  /** The parameter cells above the table. */
  readonly parameters: Readonly<Partial<Record<ParameterName, string>>>;
  /** The figure of the same row at whose height the chart marks events. */
  readonly markedFigure: string;
  /** In the column of contributions: the first cell, that of the row, and those above and below it. */
  readonly contributions: Readonly<Record<"first" | "own" | "above" | "below", string>>;
}

export interface ContentCell {
  /** A number in the unit of its column, or a text; empty where there is no figure. */
  readonly value: number | string;
  /** As the number format shows it. */
  readonly text: string;
  readonly format: string;
  readonly derived: boolean;
  /** Left out of cells that are no figures, and of all cells of a table of plain values. */
  readonly formula?: (addresses: ArgumentAddresses) => string;
}

/** A cell above a live table that its formulas refer to, with its label and a note on its value. */
export interface Parameter {
  readonly name: ParameterName;
  readonly label: string;
  readonly value: string;
  /** What the value means now. */
  readonly note?: string;
  readonly noteFormula?: (address: string) => string;
  /** The formula of a parameter that follows another cell; then people change that one. */
  readonly link?: string;
}

/** What a series is for: a change beside values, a line to compare with, or a part of a waterfall. */
export type SeriesRole = "change" | "context" | WaterfallColumn;

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly format: string;
  /** The column of the table that holds the values, from 0. */
  readonly column: number;
  /** Without it one of several that are compared. */
  readonly role?: SeriesRole;
  /** It has another unit than those on the left. */
  readonly isOnRightAxis?: boolean;
}

export interface ChartContent {
  readonly kind: ChartKind;
  /** That of the table: what is charted, of whom, in which flow and period. */
  readonly title: string;
  /** The column whose header is the title, of one of several charts. */
  readonly titleColumn?: number;
  /** What several charts show together. */
  readonly description?: string;
  /** What the value axis shows, with its unit; where this axis is under the chart, with who published the figures. */
  readonly axisTitle: string;
  readonly rightAxisTitle?: string;
  /** Who published the figures, where the axis of periods is under the chart. */
  readonly source?: string;
  /** Of the value axis, where several charts share it and it cannot change. */
  readonly bounds?: AxisBounds;
  readonly categories: readonly string[];
  /** The first category is the newest period; the line is drawn from the oldest. */
  readonly isNewestFirst?: boolean;
  readonly series: readonly ChartSeries[];
  /** Policy events by category; the table's column `eventColumn` holds the height at which they are marked. */
  readonly events?: readonly { readonly category: string; readonly label: string }[];
  readonly eventColumn?: number;
  /** The name of the events in the legend. */
  readonly eventName?: string;
  /** The further charts of the table. */
  readonly panels?: readonly ChartContent[];
}

/**
 * Why a chart is not drawn. "periods": a line through periods of many lengths would mislead; "units": figures in more
 * than two, or in two for small charts; "one subject" and "many subjects" of small charts; of a waterfall "flow": none
 * is chosen, "overlap": rows count the same trade twice, "total": its growth is not known; "groups": a map has no place
 * for groups of economies.
 */
export type ChartOmission =
  | "periods"
  | "units"
  | "units of multiples"
  | "one subject"
  | "many subjects"
  | "flow"
  | "overlap"
  | "total"
  | "groups";

/** A header over rows of as many cells. */
export interface Grid<Cell> {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface TableGrid extends Grid<ContentCell> {
  readonly columns: readonly ColumnKey[];
}

export interface TableContent extends TableGrid {
  readonly title: string;
  /** The title of a live table as a formula, as its parameter cells can change. */
  readonly titleFormula?: (cells: ParameterCells) => string;
  /** None above a table of plain values: its title says all. */
  readonly parameters: readonly Parameter[];
  /** The line under the table; empty where there is none. */
  readonly source: string;
  /** The line under a live table as a formula: it cites only what it was written for. */
  readonly sourceFormula?: (cells: ParameterCells) => string;
  readonly chart?: ChartContent;
  /** Why the chart of the spec is not drawn. */
  readonly chartOmission?: ChartOmission;
  /** A sentence on the partners that overlap; the source line has it too. */
  readonly overlapNote?: string;
  /** The name of the table in Excel: letters, digits and underscores. */
  readonly name: string;
}
