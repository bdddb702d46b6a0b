/** The vocabulary of the dataset. Field names follow SDMX/IMTS where a term exists (see docs/data.md). */

/** Direction of trade; `total` is exports + imports, `balance` is exports - imports. */
export const FLOWS = ["exports", "imports", "total", "balance"] as const;
export type Flow = (typeof FLOWS)[number];

/** What a printed number measures. */
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
  "rank",
  "share of world exports",
] as const;
export type Measure = (typeof MEASURES)[number];

/** How a printed number is hedged; empty when it is printed plainly. */
export const QUALIFIERS = ["", "about", "more than", "less than"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** OBS_STATUS of a printed observation; `derived` exists only for answers. */
export const STATUSES = ["published", "forecast"] as const;
export type ObservationStatus = (typeof STATUSES)[number];

/** One printed number, digits and unit as printed. */
export interface Observation {
  readonly release: string;
  /** ISO 8601: month `2025-11`, year `2025`, quarter `2025-Q3`, year to date `2025-01/2025-11`. */
  readonly period: string;
  readonly flow: Flow;
  readonly partner: string;
  readonly product: string;
  readonly measure: Measure;
  readonly printed: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly status: ObservationStatus;
  readonly source: string;
  readonly note: string;
}

export type PartnerKind = "world" | "country" | "group";

/** A country or a group of countries that trade is counted with. */
export interface Partner {
  /** ISO alpha-3 for a country; a short code such as `ASEAN` for a group; `WORLD` for the total. */
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
}

/** A customs commodity or commodity group. */
export interface Product {
  /** snake_case; `all` for all goods. */
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  /** HS codes of 2, 4 or 6 digits that name this product. */
  readonly hs: readonly string[];
  readonly aliases: readonly string[];
  /** Ids of the aggregates that contain it, so that nothing is summed or ranked twice. */
  readonly partOf: readonly string[];
  readonly note: string;
}

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** ISO date, to the precision known. */
  readonly date: string;
  /** URL, or empty when the report is known by publisher and title only. */
  readonly address: string;
  readonly kind: string;
}

/** One dated publication of figures. */
export interface Release {
  /** Its date, `2025-12-08`. */
  readonly id: string;
  /** The period its headline speaks of, `2025-01/2025-11`. */
  readonly headline: string;
  readonly title: string;
}

export interface TradeEvent {
  readonly date: string;
  readonly event: string;
  readonly scope: string;
  readonly source: string;
}

/** The catalogues and the observations, as plain rows. */
export interface DatasetContents {
  readonly releases: readonly Release[];
  readonly partners: readonly Partner[];
  readonly products: readonly Product[];
  readonly sources: readonly Source[];
  readonly events: readonly TradeEvent[];
  readonly observations: readonly Observation[];
}

/** The one JSON asset the add-in loads: observations by column, each column's values once. */
export interface CompiledDataset extends Omit<DatasetContents, "observations"> {
  readonly format: 1;
  readonly observations: {
    readonly [K in keyof Observation]: { readonly values: readonly Observation[K][]; readonly at: readonly number[] };
  };
}

/** Stands beside the compiled dataset; `sha256` is of the exact bytes of the JSON asset. */
export interface CompiledDigest {
  readonly sha256: string;
  readonly bytes: number;
}
