import type { Currency, Dimension, Flow } from "../../dataset";
import type { QueryMeasure } from "../measure";

/**
 * What a figure is: published by customs; reported, as another publisher gives customs' figure; derived from such
 * figures; another publisher's estimate; or a forecast.
 */
export type Status = "published" | "reported" | "derived" | "estimate" | "forecast";

/** The names of what every figure has, as they stand within a sentence. */
export interface Labels {
  readonly measures: Readonly<Record<QueryMeasure, string>>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly currencies: Readonly<Record<Currency, string>>;
}
