/** The choices that describe a table. They are plain JSON, as the workbook saves them. */
import type { Flow } from "../dataset";
import type { Language } from "../language";
import type { ProductLines, View } from "../query";
import type { Transformation } from "../query/transformation";

export type { Language } from "../language";

/** What the rows of a table are: partners, products, periods, or the flows of one subject. */
export const TABLE_KINDS = ["partners", "products", "series", "summary"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/**
 * "change" is ranked bars of the value with those of its change beside them, "waterfall" the contributions up to the
 * growth of the total, "multiples" a small line chart for each subject.
 */
export type ChartKind = "bar" | "share" | "contribution" | "series" | "change" | "waterfall" | "map" | "multiples";

/**
 * The periods of a series. "same months" takes the months of the last period of the spec, else of the first, else
 * of the headline period, in every year, so that the figures compare. Years to date accumulate. Months have January and
 * February together where either alone would mislead or is not published, single months never.
 */
export const SERIES_PERIODS = ["month", "quarter", "year", "same months", "year to date", "single month"] as const;
export type SeriesPeriods = (typeof SERIES_PERIODS)[number];

/** The columns a table can have after the names of its rows. */
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

/** A table to insert: what it shows, in which order and form. `resolveSpec` reads the texts. */
export interface TableSpec {
  readonly kind: TableKind;
  /** Empty for the flows that the release publishes of each subject. */
  readonly flow: Flow | "";
  /** "latest", or a period in any form that people type; a series does not use it. */
  readonly period: string;
  /** Of a series; without it, the first or last period implies the kind. */
  readonly every?: SeriesPeriods;
  /** First and last period of a series; without `from` it begins with the first published period. */
  readonly from?: string;
  readonly to?: string;
  /** What a series shows of its figures; without it these themselves. */
  readonly transformation?: Transformation;
  /** The period that is 100 in an index, or the first that is cumulated; without it the first with figures. */
  readonly base?: string;
  /** A unit of money in any form that people type: "CNY bn", "USD". */
  readonly unit: string;
  /** A series of several subjects has one column per subject, of the first of these. */
  readonly columns: readonly ColumnId[];
  /** A series in order of time pays no heed to `descending`: see `newestFirst`. */
  readonly order: { readonly by: ColumnId | "name" | "printed"; readonly descending: boolean };
  /** Whether a series in order of time begins with its newest period; earlier versions saved none that does. */
  readonly newestFirst?: boolean;
  /** Whom a table of partners compares; customs' own view by default. */
  readonly view?: View;
  /** The number of rows; all without it. */
  readonly top?: number;
  /** Subjects as people type them; none for all that the release publishes, in a series and a summary for the total. */
  readonly subjects: readonly string[];
  /** Which products a table of all lists; without it every line, as in earlier versions. */
  readonly lines?: ProductLines;
  /** Whether a series has columns with the policy events of its periods, as in earlier versions, which is the default. */
  readonly events?: boolean;
  /** Whether cells hold formulas, which follow the parameter cells and the data, or plain numbers. */
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
  partners: ["bar", "change", "share", "contribution", "waterfall", "map"],
  products: ["bar", "change", "share", "contribution", "waterfall"],
  series: ["series", "multiples"],
  summary: ["bar"],
};

const DEFAULT_COLUMNS: Readonly<Record<TableKind, readonly ColumnId[]>> = {
  partners: ["rank", "value", "share", "yoy"],
  products: ["value", "yoy", "quantity", "yoy quantity", "yoy unit value"],
  series: ["value", "yoy"],
  summary: ["value", "prior value", "yoy"],
};

const DEFAULT_FLOWS: Readonly<Record<TableKind, TableSpec["flow"]>> = {
  partners: "total",
  products: "exports",
  series: "",
  summary: "",
};

/** The unit in which publications of that language give the trade of a country. */
const DEFAULT_UNITS: Readonly<Record<Language, string>> = { en: "CNY bn", zh: "亿元" };

/** The rows of a table of partners or products before another number is chosen, as PARTNERS has them. */
const DEFAULT_ROWS = 20;

/** The columns that tables of the kind can have, in their default order. */
export const getColumnIds = (kind: TableKind): readonly ColumnId[] => COLUMNS[kind];

/** The charts that tables of the kind can have. */
export const getChartKinds = (kind: TableKind): readonly ChartKind[] => CHARTS[kind];

/** The spec of a table of the kind before anything is chosen. */
export const createDefaultSpec = (kind: TableKind, language: Language): TableSpec => ({
  kind,
  flow: DEFAULT_FLOWS[kind],
  period: "latest",
  unit: DEFAULT_UNITS[language],
  columns: DEFAULT_COLUMNS[kind],
  order: { by: "printed", descending: kind === "partners" || kind === "products" },
  ...((kind === "partners" || kind === "products") && { top: DEFAULT_ROWS }),
  subjects: [],
  ...(kind === "products" && { lines: "ranked" as const }),
  live: true,
  ...(kind === "series" && { every: "same months" as const, chart: "series" as const, events: false }),
  sourceLine: true,
  language,
});
