/** What a spec means, as typed values. */
import type { Currency, Flow } from "../dataset";
import type { Period, PeriodKind, ProductLines, Subject, View } from "../query";
import type { Frequency, Transformation } from "../query/transformation";
import type { TableKind, TableSpec } from "./spec";

/** The periods of a series: their kind, the months they share in every year if any, and the first and last one. */
export interface SeriesSpan {
  readonly kind: PeriodKind;
  readonly sameMonthsAs?: Period;
  readonly from: Period | undefined;
  readonly to: Period | undefined;
  /** Absent where the periods do not follow each other. */
  readonly frequency?: Frequency;
}

type Unchanged = "columns" | "order" | "newestFirst" | "top" | "live" | "chart" | "sourceLine" | "language";

interface ResolvedBase extends Pick<TableSpec, Unchanged> {
  /** Those chosen; none for the default of the kind. */
  readonly subjects: readonly Subject[];
  readonly flow: Flow | undefined;
  /** The unit of money as typed, which headers and formulas repeat. */
  readonly unit: string;
  readonly currency: Currency;
  readonly view: View;
  readonly lines: ProductLines;
  readonly events: boolean;
  /** What the columns that can be transformed show; those of one period are as they are. */
  readonly transformation: Transformation;
  /** The frequency of a series as its formulas have it; empty where they leave it to the period. */
  readonly frequency: Frequency | "";
  /** The base of an index or a cumulative series; otherwise empty. */
  readonly base: Period | "";
}

/** A table of one period. */
export interface ResolvedPeriodSpec extends ResolvedBase {
  readonly kind: Exclude<TableKind, "series">;
  readonly period: Period;
  /** What the parameter cell holds: "latest" or the name of the period, in the language of the table. */
  readonly periodText: string;
}

export interface ResolvedSeriesSpec extends ResolvedBase {
  readonly kind: "series";
  readonly span: SeriesSpan;
}

export type ResolvedSpec = ResolvedPeriodSpec | ResolvedSeriesSpec;
