/** What a person chose to insert. It is plain JSON, since the workbook remembers it. */
import type { Flow } from "../dataset";

export type Language = "en" | "zh";

/** What the lines of a table are: partners, products, periods, or the flows of one subject. */
export const TABLE_KINDS = ["partners", "products", "series", "summary"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export type ChartKind = "bar" | "share" | "contribution" | "series";

/**
 * Which periods a series is made of. The same months of each year compare with each other, and are those of the
 * headline period, or of the last or first period of the series where one is named. Years to date accumulate.
 */
export const SERIES_PERIODS = ["month", "quarter", "year", "same months", "year to date"] as const;
export type SeriesPeriods = (typeof SERIES_PERIODS)[number];

/** The columns a table can have after the one that names its lines. */
export type ColumnId =
  | "rank"
  | "code"
  | "flow"
  | "value"
  | "share"
  | "yoy"
  | "contribution"
  | "balance"
  | "prior value"
  | "quantity"
  | "yoy quantity"
  | "unit value"
  | "yoy unit value"
  | "source";

/** A table that can be inserted: what it shows, how it is ordered, and in which form. */
export interface TableSpec {
  readonly kind: TableKind;
  /** Empty for whatever the release prints of each subject. */
  readonly flow: Flow | "";
  /** "latest" or what a period may be typed as; of a series it is not used. */
  readonly period: string;
  /** Of a series; where it is left out, its first or last period says of which kind all are. */
  readonly every?: SeriesPeriods;
  /** First and last period of a series; where there is no first, from the first that a release printed. */
  readonly from?: string;
  readonly to?: string;
  /** A unit of money as it may be typed: "CNY bn", "USD". */
  readonly unit: string;
  /** A series of several subjects has one column per subject, of the first of these measures. */
  readonly columns: readonly ColumnId[];
  readonly order: { readonly by: ColumnId | "name" | "printed"; readonly descending: boolean };
  /** The number of lines; all of them when left out. */
  readonly top?: number;
  /** What subjects may be typed as; none for all that the release prints, of a series and a summary the total. */
  readonly subjects: readonly string[];
  /** Formulas that follow the parameter cells and the data, or plain numbers. */
  readonly live: boolean;
  readonly chart?: ChartKind;
  readonly sourceLine: boolean;
  readonly language: Language;
}

const COLUMNS: Readonly<Record<TableKind, readonly ColumnId[]>> = {
  partners: ["rank", "value", "share", "yoy", "contribution", "balance", "prior value", "code", "source"],
  products: [
    "flow",
    "rank",
    "value",
    "share",
    "yoy",
    "contribution",
    "balance",
    "prior value",
    "quantity",
    "yoy quantity",
    "unit value",
    "yoy unit value",
    "code",
    "source",
  ],
  series: [
    "value",
    "share",
    "yoy",
    "contribution",
    "balance",
    "prior value",
    "rank",
    "quantity",
    "yoy quantity",
    "unit value",
    "yoy unit value",
    "source",
  ],
  summary: ["value", "share", "yoy", "contribution", "prior value", "source"],
};

const CHARTS: Readonly<Record<TableKind, readonly ChartKind[]>> = {
  partners: ["bar", "share", "contribution"],
  products: ["bar", "share", "contribution"],
  series: ["series"],
  summary: ["bar"],
};

const DEFAULT_COLUMNS: Readonly<Record<TableKind, readonly ColumnId[]>> = {
  partners: ["rank", "value", "share", "yoy"],
  products: ["flow", "value", "yoy", "quantity", "yoy quantity", "yoy unit value"],
  series: ["value", "yoy"],
  summary: ["value", "prior value", "yoy"],
};

/** The columns that tables of that kind can have, in their usual order. */
export const getColumnIds = (kind: TableKind): readonly ColumnId[] => COLUMNS[kind];

/** The charts that can stand beside a table of that kind. */
export const getChartKinds = (kind: TableKind): readonly ChartKind[] => CHARTS[kind];

/** What a table of that kind is until something else is chosen. */
export const createDefaultSpec = (kind: TableKind, language: Language): TableSpec => ({
  kind,
  flow: kind === "partners" ? "total" : "",
  period: "latest",
  unit: "CNY bn",
  columns: DEFAULT_COLUMNS[kind],
  order: { by: "printed", descending: kind === "partners" || kind === "products" },
  subjects: [],
  live: true,
  ...(kind === "series" && { every: "same months" as const, chart: "series" as const }),
  sourceLine: true,
  language,
});
