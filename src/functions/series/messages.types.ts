import type { PeriodKind } from "../../query";

/** What stands above the columns of a series. */
export interface SeriesMessages {
  readonly rows: Readonly<
    Record<"subject" | "flow" | "measure" | "transformation" | "unit" | "frequency" | "source" | "release", string>
  >;
  readonly period: string;
  readonly low: string;
  readonly high: string;
  readonly note: string;
  /** A measure, transformed. */
  readonly transformed: (measure: string, transformation: string) => string;
  /** The end of a subject's interval. */
  readonly bound: (name: string, end: string) => string;
  /** The units of numbers that have none of their own. */
  readonly units: Readonly<Record<"ratio" | "pp" | "index" | "rank", string>>;
  /** Periods that do not follow each other. */
  readonly kinds: Readonly<Record<Extract<PeriodKind, "year to date" | "span">, string>>;
  readonly join: string;
  /** What is to be known of one of several subjects. */
  readonly noteOf: (name: string, note: string) => string;
}
