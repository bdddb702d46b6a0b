import type { QueryMeasure } from "../../query";

/** The measures of a figure of goods trade whose answers are checked. */
export const CHECKED_MEASURES = [
  "value",
  "quantity",
  "unit value",
  "share",
  "yoy",
  "yoy quantity",
  "yoy unit value",
  "prior value",
  "contribution",
  "rank",
] as const satisfies readonly QueryMeasure[];
