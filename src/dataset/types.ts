/** The vocabulary of the dataset. Field names follow SDMX/IMTS where a term exists (see docs/data.md). */

/** Direction of trade; `total` is exports + imports, `balance` is exports - imports. */
export const FLOWS = ["exports", "imports", "total", "balance"] as const;
export type Flow = (typeof FLOWS)[number];

/** The measures that releases publish. */
export const MEASURES = [
  "value",
  "value (publisher conversion)",
  "quantity",
  "unit value",
  "share",
  "yoy",
  "yoy quantity",
  "yoy unit value",
  "yoy usd",
  "yoy (basis not stated)",
  "rank",
  "share of world exports",
  "share of world imports",
] as const;
export type Measure = (typeof MEASURES)[number];

/** The qualifier of a published number; empty if it is unqualified. */
export const QUALIFIERS = ["", "about", "more than", "less than"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * The status of an observation (SDMX OBS_STATUS). An estimate and a forecast are another publisher's, whom the note names.
 * `derived` and `reported` exist only for answers.
 */
export const STATUSES = ["published", "estimate", "forecast"] as const;
export type ObservationStatus = (typeof STATUSES)[number];

/** The dimensions of a subject; each has its own catalogue. */
export const DIMENSIONS = ["partner", "product", "regime", "enterprise"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One published number, with digits and unit exactly as published. */
export interface Observation extends Readonly<Record<Dimension, string>> {
  readonly release: string;
  /** ISO 8601: month `2025-11`, year `2025`, quarter `2025-Q3`, year to date `2025-01/2025-11`. */
  readonly period: string;
  readonly flow: Flow;
  readonly measure: Measure;
  readonly printed: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly status: ObservationStatus;
  readonly source: string;
  /** Ids of other sources that publish the same figure, separated by semicolons. */
  readonly also: string;
  /** A remark needed to interpret the number, such as another report that gives it differently. */
  readonly note: string;
}

/**
 * A `continent` is customs' own division of the world; a `residual` is what customs lists for no single country. A
 * `group` overlaps with the others.
 */
export const PARTNER_KINDS = ["world", "country", "group", "continent", "residual"] as const;
type PartnerKind = (typeof PARTNER_KINDS)[number];

/** A trading partner: a country, a group of countries, a continent, or the world. */
export interface Partner {
  /** ISO alpha-3 for a country; a short code such as `ASEAN` for others; `WORLD` for the total. */
  readonly id: string;
  readonly kind: PartnerKind;
  /** Whether customs counts it as one trading partner; overlapping groups (Belt and Road) are not ranked. */
  readonly ranked: boolean;
  readonly alpha2: string;
  readonly m49: string;
  readonly en: string;
  readonly zh: string;
  readonly aliases: readonly string[];
  /** Ids of member countries, where membership is a fact; empty otherwise. */
  readonly members: readonly string[];
  /** Whether membership changed more than once within the years covered, so that no years are comparable. */
  readonly changing: boolean;
  /** The first month that covers the current members, if membership changed once; otherwise empty. */
  readonly comparesFrom: string;
  /** Id of the continent under which customs lists it; empty if it stands outside the continents. */
  readonly continent: string;
  /** Whether customs' table of countries has a line for it. */
  readonly listed: boolean;
  readonly note: string;
}

/** A product, a customs regime (how goods cross the border) or a type of enterprise (who trades them). */
export interface Category {
  /** In snake_case; `all` stands for the whole dimension. */
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  readonly aliases: readonly string[];
  /** Ids of the aggregates that contain it, so that nothing is summed or ranked twice. */
  readonly partOf: readonly string[];
  readonly note: string;
}

/** A customs commodity or commodity group. */
export interface Product extends Category {
  /** HS codes of 2, 4 or 6 digits that name this product. */
  readonly hs: readonly string[];
  /** Whether it has a place among products; a grouping across other lines has none, since its goods are in those too. */
  readonly ranked: boolean;
}

/** Precedence of sources that disagree, highest first: customs and government are official. */
export const WEIGHTS = ["official", "state media", "press", "other"] as const;
export type Weight = (typeof WEIGHTS)[number];

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** The title in Chinese, if the source has one. */
  readonly titleZh?: string | undefined;
  /** ISO 8601 date, to the precision known; empty if the report has none. */
  readonly date: string;
  /** URL; empty if only publisher and title of the report are known. */
  readonly address: string;
  readonly weight: Weight;
  /** Whether `title` describes the report instead of quoting its headline. */
  readonly described: boolean;
}

/**
 * One round of publication: the figures that customs publishes for a month, in its announcement and in the tables of
 * the following days, regardless of which reports they were taken from.
 */
export interface Release {
  /** The date of the earliest dated report: `2025-12-08`, or `2019-12` if only the month is known. */
  readonly id: string;
  /** The newest month that the release covers, `2025-11`. */
  readonly month: string;
  /** The period of its total in yuan, `2025-01/2025-11`; empty if it publishes details only. */
  readonly headline: string;
}

/** A clause of a note in both languages. */
export interface NoteClause {
  readonly en: string;
  readonly zh: string;
}

export interface TradeEvent {
  readonly date: string;
  readonly event: string;
  readonly scope: string;
  readonly source: string;
}

/** The catalogues and the observations, as plain rows. */
export interface DatasetContents extends Catalogues {
  readonly observations: readonly Observation[];
}

/** All but the observations. */
export interface Catalogues {
  readonly releases: readonly Release[];
  readonly partners: readonly Partner[];
  readonly products: readonly Product[];
  readonly regimes: readonly Category[];
  readonly enterprises: readonly Category[];
  readonly sources: readonly Source[];
  readonly events: readonly TradeEvent[];
  /** The clauses of its notes in Chinese; absent where there are none, as in own data. */
  readonly notes?: readonly NoteClause[];
}

/** A column of a part: its distinct values, and runs of their places (place, number of rows, place, ...). */
interface CompiledColumn<Value> {
  readonly values: readonly Value[];
  readonly runs: readonly number[];
}

/** The observations of a part by column. */
export interface CompiledColumns extends Readonly<{
  [K in Exclude<keyof Observation, "printed">]: CompiledColumn<Observation[K]>;
}> {
  /** The printed digits without their point; a text where digits and decimals would not give it back. */
  readonly digits: readonly (number | string)[];
  readonly decimals: CompiledColumn<number>;
}

/**
 * A part of the data: catalogues, and figures of some releases. Parts never change and are named by the SHA-256 of
 * their bytes, so a newer version of the data shares most of its parts with the version before it.
 */
export interface CompiledPart extends Omit<DatasetContents, "observations"> {
  readonly format: 3;
  readonly observations: CompiledColumns;
}

/** Digest of a file: `sha256` and `bytes` refer to its exact bytes. */
export interface CompiledDigest {
  readonly sha256: string;
  readonly bytes: number;
}

/** A version of the data: the list of its parts. The SHA-256 of the list names the version. */
export interface CompiledVersion {
  readonly format: 3;
  readonly parts: readonly CompiledDigest[];
}
