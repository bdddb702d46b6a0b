/**
 * The contract of a source beyond the bundle: a table of trade figures that answers queries, such as a Parquet file or a
 * ClickHouse table. A source selects and sums; names, intervals, derivations and citations are made here, from its rows.
 */
import type { Currency, Dimension, Flow, Measure, Observation, Vintage } from "../dataset";
import type { LocalizedText } from "../language";
import type { CodeEntry } from "../query/extend-catalogues";

/** A code of a dimension exactly as the source writes it; null for the total over the dimension. */
export type Code = string | null;

/**
 * Whole series: every combination of the listed codes, with all periods, flows and measures that the source has. A
 * dimension that the source does not have is always listed as `[null]`.
 */
export interface SeriesBlock {
  readonly kind: "series";
  readonly codes: Readonly<Record<Dimension, readonly Code[]>>;
}

/**
 * Slices: for each of the periods, every code of one dimension, with the other dimensions fixed and all flows and measures.
 * A table of partners within a product is a slice by partner. Not included: the total over the dimension, and codes
 * that only add up others ({@link CodeEntry.partOf}).
 */
export interface SliceBlock {
  readonly kind: "slice";
  readonly by: Dimension;
  /** The codes of all dimensions; that of `by` is null and without meaning. */
  readonly within: Readonly<Record<Dimension, Code>>;
  /** Periods that the source has ({@link SourceCatalogue.periods}), each at most once. */
  readonly periods: readonly string[];
}

export type Block = SeriesBlock | SliceBlock;

/** What a source has. */
export interface SourceCatalogue {
  /**
   * Identifies the figures: equal versions have equal figures. A digest, an ETag, or the time of the last change; where
   * the source does not tell, the day (ISO 8601) on which it was asked.
   */
  readonly version: string;
  /** The codes of each dimension without the total; empty where the source does not have the dimension. */
  readonly codes: Readonly<Record<Dimension, readonly CodeEntry[]>>;
  /** Its periods in ISO 8601 as observations have them: months `2025-11`, quarters `2025-Q3`, years `2025`. */
  readonly periods: readonly string[];
  readonly flows: readonly Flow[];
  readonly measures: readonly Measure[];
  /** The only currency of its values. */
  readonly currency: Currency;
  /** The number of rows of the table or file, where the source tells it. */
  readonly rows?: number;
}

/** One figure, with its digits as the source has them. */
export interface SourceRow
  extends
    Readonly<Record<Dimension, Code>>,
    Pick<Observation, "period" | "flow" | "measure">,
    Partial<Pick<Observation, "qualifier" | "status" | "note">> {
  /**
   * The number as a decimal text, without exponent or grouping. Its digits are its precision: "6.82" is known to half a
   * unit of the last digit. An integer or decimal column gives all its digits, `1234.50` of DECIMAL(18, 2) both decimals;
   * a binary floating-point number its shortest text that reads back equal. Where an absent row means zero, a value
   * whose rows make up none, since they lack it or are in different currencies, has a row with {@link NO_FIGURE}.
   */
  readonly printed: string;
  /** A unit of the measure by its name in `UNITS` of src/dataset/units.ts, with its scale: `USD`, `CNY 10 th`, `kg`, `t`. */
  readonly unit: string;
  /** The day (or month) that published the figure, ISO 8601. Required if the vintage is `releases`, else absent. */
  readonly release?: string;
  /**
   * How many rows of the table the source has added up to get the figure; absent for a row as it stands. Each of them is
   * known to half a unit of its last digit, so the sum is as much less precise.
   */
  readonly terms?: number;
}

/** The number and unit of a value whose rows make up none: it is unknown, and not nil. */
export const NO_FIGURE = { printed: "", unit: "" } as const;

/** The answer to some blocks. */
export interface SourceAnswer {
  /** The figures, in any order; of each figure at most one row, of each release if it has several. */
  readonly rows: readonly SourceRow[];
  /** The version that all rows are of. */
  readonly version: string;
  /** What was asked, for a citation: the SQL, or the file and its row groups. Never a password or token. */
  readonly query: string;
  /** The number of requests made, the bytes received, and the rows that the source says it read, if it says so. */
  readonly requests: number;
  readonly bytes: number;
  readonly rowsRead?: number;
}

/** What a source bears. Blocks are cut to fit before {@link Source.fetch} is called. */
export interface SourceLimits {
  /** Whether it answers slices; without them there are no tables of partners or products and no ranks. */
  readonly slices: boolean;
  /** The most rows that one call of `fetch` may answer with. */
  readonly rowsPerQuery: number;
  /** The most codes in all the lists of one call. */
  readonly codesPerQuery: number;
  /** The most calls of `fetch` within an hour; absent if there is no limit. */
  readonly queriesPerHour?: number;
}

/**
 * A source of figures.
 *
 * Every promise settles: it is fulfilled, or rejected with a {@link SourceError}. After `signal` has aborted, the source
 * makes no further request, ends those under way, on the server too where that is possible, and rejects with the reason
 * of the signal. Calls may overlap. Nothing is kept between calls but what makes the next one cheaper, such as the footer
 * of a file; answers are cached by the caller.
 */
export interface Source {
  /** Its name in formulas. */
  readonly name: string;
  /** The publisher of its figures, for citations. */
  readonly publisher: string;
  /** The address of the table or file, for citations and for the cache; without user or password. Empty for a file on disk. */
  readonly address: string;
  readonly limits: SourceLimits;
  /**
   * What a combination without a row means: `zero`, no trade, as in complete detail tables of customs; `unknown`, not
   * published. Only where it is `zero` may the source add up rows, and must where it has no row of its own: for the
   * total over a dimension, and for a code that contains others. Sums are exact: of integers or decimals, never of
   * binary floating-point numbers. It never adds up periods or flows.
   */
  readonly absent: "unknown" | "zero";
  /**
   * `one`: all figures are of the same day, so that values of two years may be divided. `releases`: each figure has its
   * release, and a later one supersedes an earlier one.
   */
  readonly vintage: Vintage;
  /** Reads what the source has. @throws SourceError */
  catalogue(signal: AbortSignal): Promise<SourceCatalogue>;
  /**
   * Answers blocks, in as few requests as possible, from one version of the figures. A combination that the source does
   * not have gives no row. Codes are of its catalogue; they are bound as parameters, never written into a query's text.
   * @throws SourceError; `changed` if the figures change while it reads them.
   */
  fetch(blocks: readonly Block[], signal: AbortSignal): Promise<SourceAnswer>;
}

/** Why a source does not answer. Those that a kind of source has alone are codes of its own, such as "parquet: codec". */
export const SOURCE_FAILURES = [
  "unreachable",
  "refused",
  "notFound",
  "timedOut",
  "tooManyRequests",
  "overBudget",
  "tooManyRows",
  "serverError",
  "badAnswer",
  "badMapping",
  "changed",
] as const;
export type SourceFailure = (typeof SOURCE_FAILURES)[number];

/** A failure of a source, with an explanation that a cell, a card and the pane show. */
export class SourceError extends Error {
  /**
   * @param code - one of {@link SOURCE_FAILURES}, made by `createSourceError`, or a code of the kind of source.
   * @param explanation - one sentence in each language: what failed, and what to do.
   */
  constructor(
    readonly code: string,
    readonly explanation: LocalizedText,
  ) {
    super(explanation.en);
  }
}
