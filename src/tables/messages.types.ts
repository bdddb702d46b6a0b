/** The texts of inserted tables. */
import type { Flow } from "../dataset";
import type { Period } from "../query";
import type { Transformation } from "../query/transformation";
import type { WaterfallColumn } from "./column-key";
import type { ParameterName } from "./types";
import type { ColumnId, TableKind } from "./spec";

export interface Messages {
  /** Headers by column; money in the unit of the table. */
  readonly columns: Readonly<Record<ColumnId, (unit: string, currency: string) => string>>;
  /** The measures that can be transformed, without their unit. */
  readonly measures: Readonly<Record<"value" | "quantity" | "unit value", string>>;
  readonly transformations: Readonly<Record<Exclude<Transformation, "level">, string>>;
  /** A transformation with its base. */
  readonly withBase: Readonly<Record<"index" | "cumulative", (name: string, base: string) => string>>;
  /** A measure, transformed. */
  readonly transformed: (measure: string, name: string) => string;
  /** The header of the row names. */
  readonly rowHeaders: Readonly<Record<TableKind, string>>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly parameterLabels: Readonly<Record<ParameterName, string>>;
  readonly latest: string;
  /** The note beside an empty flow cell. */
  readonly anyFlow: string;
  readonly period: (period: Period) => string;
  /** What tables of a kind are called, before their details. */
  readonly headings: Readonly<Record<TableKind, string>>;
  /** Between the details of a title. */
  readonly join: string;
  /** The first and the last period of a series. */
  readonly span: (first: string, last: string) => string;
  /** How a table is called in Excel, in letters and digits. */
  readonly names: Readonly<Record<TableKind, string>>;
  /** That these partners include, or are included in, others of the table. */
  readonly overlapNote: (names: readonly string[]) => string;
  /** That the table has held values since that day, of the data of that release. */
  readonly frozen: (day: string, release: string) => string;
  readonly event: string;
  readonly eventMark: string;
  readonly eventSeries: string;
  /** The unit of weights on an axis. */
  readonly tonnes: string;
  /** What one of two axes shows: these subjects, in a unit. */
  readonly axisOf: (names: readonly string[], unit: string) => string;
  readonly onRightAxis: (name: string) => string;
  /** The row of a waterfall with what the others leave, and the interval in which it lies. */
  readonly others: string;
  readonly othersNote: (interval: string) => string;
  /** Headers of the columns that a waterfall is stacked of. */
  readonly waterfall: Readonly<Record<WaterfallColumn, string>>;
  /** What the axis under a chart of bars shows, and who published it. */
  readonly axisWithSource: (axisTitle: string, source: string) => string;
  /** Who published the figures of a chart: what data is called that is not the official one. */
  readonly chartSource: (own: string | undefined) => string;
  readonly source: {
    /** For figures of a few releases and publishers, which are named. */
    readonly line: (details: {
      readonly reported: Reported;
      readonly reporters: string;
      readonly releases: readonly string[];
      readonly status: TableStatus;
    }) => string;
    /** For figures of many: the number of documents, the first and the last release. */
    readonly longLine: (details: {
      readonly reported: Reported;
      readonly reporters: string;
      readonly documents: number;
      readonly first: string;
      readonly last: string;
      readonly status: TableStatus;
    }) => string;
    /** More publishers than are named. */
    readonly others: string;
    /** For data without releases: what it is called, as below. */
    readonly own: (label: string, status: TableStatus) => string;
    readonly ownData: (name: string) => string;
    /** A source beyond the bundle: its name and version, and the day of its answers. */
    readonly remote: (version: string, day: string) => string;
    /**
     * The line of a live table whose parameters or data have changed since: before and after the release.
     * @param own What the data that answers is called if it is not the official one.
     */
    readonly otherwise: (own: string | undefined) => readonly [before: string, after: string];
    readonly join: string;
    /** What the figures count from which period on, of one of several subjects where it is named. */
    readonly notes: (subject: string | undefined, notes: readonly string[]) => string;
    /** A note with the period from which it holds. */
    readonly noteFrom: (period: string, note: string) => string;
    /** Between two sentences. */
    readonly space: string;
  };
}

/** Whether all figures of customs, some or none are taken from the reports of other publishers. */
export type Reported = "all" | "some" | "none";

/** Whether all figures are published, all derived, or some of each; or some are forecasts. */
export type TableStatus = "published" | "derived" | "both" | "forecast";
