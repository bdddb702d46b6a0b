/** Whether cells between two bounds can state a wanted code: what lets row groups and pages be left unread. */
import type { SchemaElement, Statistics } from "hyparquet";
import type { CellInterval } from "./key-column";

type Bound = string | number | bigint;

/** The least and the greatest cell; undefined where that is not known. */
export type Bounds = readonly [low: Bound, high: Bound] | undefined;

/** The bounds that the statistics of a column chunk state. */
export function readBounds(statistics: Statistics | undefined, element: SchemaElement): Bounds {
  const { min_value, max_value, min, max } = statistics ?? {};
  const bounds = toBounds(min_value, max_value);
  // The former fields compare texts and unsigned integers as if they were signed.
  const isSigned = element.type !== "BYTE_ARRAY" && !element.converted_type?.startsWith("UINT_");
  return bounds ?? (isSigned ? toBounds(min, max) : undefined);
}

export const toBounds = (low: unknown, high: unknown): Bounds =>
  isComparable(low) && isComparable(high) ? [low, high] : undefined;

/**
 * Parquet compares the bytes of texts, JavaScript their UTF-16 units. They differ from U+D800 on, which also has the sign
 * that stands where a bound was cut within a character.
 */
const isComparable = (bound: unknown): bound is Bound =>
  typeof bound === "number" ||
  typeof bound === "bigint" ||
  (typeof bound === "string" && !/[\ud800-\uffff]/.test(bound));

export const mayContain = (bounds: Bounds, intervals: readonly CellInterval[]): boolean =>
  bounds === undefined || intervals.some(({ low, high }) => low <= bounds[1] && high >= bounds[0]);
