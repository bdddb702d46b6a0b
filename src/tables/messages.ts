/** Every text that is written into a workbook, once per language. */
import type { Flow } from "../dataset";
import type { Period } from "../query";
import type { Answer } from "../statistics";
import type { ParameterName } from "./types";
import type { ChartKind, ColumnId, TableKind } from "./spec";

export interface Messages {
  /** Headers of columns; money in the unit of the table. */
  readonly columns: Readonly<Record<ColumnId, (unit: string, currency: string) => string>>;
  /** What the lines of a table are, as the header of their names. */
  readonly rowHeaders: Readonly<Record<TableKind, string>>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly parameterLabels: Readonly<Record<ParameterName, string>>;
  readonly latest: string;
  /** What of DATAINFO names the newest period in this language. */
  readonly headline: string;
  /** In the place of a flow that was left open. */
  readonly anyFlow: string;
  readonly period: (period: Period) => string;
  /** The name of a table with what it is about. */
  readonly title: (kind: TableKind, details: readonly string[]) => string;
  /** The title of a chart: that of its table, and what it shows; money in that unit. */
  readonly chart: (title: string, kind: ChartKind, unit: string) => string;
  /** Partners of a table that are counted in others of it too. */
  readonly overlapNote: (names: readonly string[]) => string;
  readonly event: string;
  readonly eventMark: string;
  readonly eventSeries: string;
  readonly source: {
    /** Publishers, releases and status of a table of plain values. */
    readonly values: (publishers: string, releases: string, status: TableStatus) => string;
    /** The same of a live table when it was inserted, for that period. */
    readonly live: (publishers: string, releases: string, status: TableStatus, period: string) => string;
    readonly join: string;
    /** Between two sentences. */
    readonly space: string;
    /** The first of many publishers, and how many more. */
    readonly andMore: (first: string, more: number) => string;
  };
  readonly sourceList: {
    readonly sheet: string;
    readonly title: string;
    readonly columns: Readonly<Record<SourceColumn, string>>;
    readonly statuses: Readonly<Record<Answer["status"], string>>;
    /** What a line is about: a formula that still stands, or one that was turned into a value. */
    readonly live: string;
    readonly frozen: (day: string) => string;
    readonly unresolved: (part: string) => string;
  };
}

/** The columns of the list of sources. */
export type SourceColumn =
  "cell" | "formula" | "figure" | "status" | "citation" | "publisher" | "address" | "date" | "release" | "state";

/** Whether figures of a table are printed, derived, or some of each. */
export type TableStatus = "published" | "derived" | "both" | "forecast";
