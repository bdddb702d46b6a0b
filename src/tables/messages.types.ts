/** The texts of inserted tables. */
import type { Flow } from "../dataset";
import type { Period } from "../query";
import type { ParameterName } from "./types";
import type { ChartKind, ColumnId, TableKind } from "./spec";

export interface Messages {
  /** Headers by column; money in the unit of the table. */
  readonly columns: Readonly<Record<ColumnId, (unit: string, currency: string) => string>>;
  /** The header of the row names. */
  readonly rowHeaders: Readonly<Record<TableKind, string>>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly parameterLabels: Readonly<Record<ParameterName, string>>;
  readonly latest: string;
  /** The argument for which DATAINFO names the newest period in this language. */
  readonly headline: string;
  /** The note beside an empty flow cell. */
  readonly anyFlow: string;
  readonly period: (period: Period) => string;
  /** The name of the kind, and the details if any. */
  readonly title: (kind: TableKind, details: readonly string[]) => string;
  /** The title of the table with the quantity charted, money in that unit. */
  readonly chart: (title: string, kind: ChartKind, unit: string) => string;
  /** That these partners include, or are included in, others of the table. */
  readonly overlapNote: (names: readonly string[]) => string;
  readonly event: string;
  readonly eventMark: string;
  readonly eventSeries: string;
  readonly source: {
    /** For a table of plain values. */
    readonly values: (publishers: string, releases: string, status: TableStatus) => string;
    /** For a live table: the same as of its insertion, when it showed that period. */
    readonly live: (publishers: string, releases: string, status: TableStatus, period: string) => string;
    readonly join: string;
    /** Between two sentences. */
    readonly space: string;
    /** The first of many publishers, and how many more. */
    readonly andMore: (first: string, more: number) => string;
  };
}

/** Whether all figures are published, all derived, or some of each; or some are forecasts. */
export type TableStatus = "published" | "derived" | "both" | "forecast";
