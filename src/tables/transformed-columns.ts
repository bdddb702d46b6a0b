/** Which columns of a series show its transformation, and of which periods a transformation can be. */
import { isPointwise, type Transformation } from "../query/transformation";
import type { ColumnId, SeriesPeriods } from "./spec";

/** The columns that are measures which TRADESERIES transforms. */
const MEASURES = ["value", "quantity", "unit value"] as const satisfies readonly ColumnId[];
type TransformedColumn = (typeof MEASURES)[number];

const VALUES: readonly ColumnId[] = ["value"];
const SUMMED: readonly ColumnId[] = ["value", "quantity"];

const COLUMNS: Readonly<Record<Transformation, readonly ColumnId[]>> = {
  level: [],
  yoy: MEASURES,
  mom: MEASURES,
  "year to date": MEASURES,
  "rolling 3 sum": SUMMED,
  "rolling 3 mean": SUMMED,
  "rolling 12 sum": SUMMED,
  "rolling 12 mean": SUMMED,
  index: MEASURES,
  share: VALUES,
  contribution: VALUES,
  cumulative: SUMMED,
};

export const isTransformedColumn = (column: ColumnId, transformation: Transformation): column is TransformedColumn =>
  COLUMNS[transformation].includes(column);

/** Those whose numbers have the unit of the figures. */
const IN_UNIT: readonly Transformation[] = [
  "level",
  "year to date",
  "rolling 3 sum",
  "rolling 3 mean",
  "rolling 12 sum",
  "rolling 12 mean",
  "cumulative",
];
export const keepsUnit = (transformation: Transformation): boolean => IN_UNIT.includes(transformation);

/** Those that start from a base. */
export const hasBase = (transformation: Transformation): boolean =>
  transformation === "index" || transformation === "cumulative";

/** Whether a series by such periods can be transformed so: others need periods that follow each other. */
export const canTransform = (transformation: Transformation, every: SeriesPeriods | undefined): boolean =>
  isPointwise(transformation) || (every !== undefined && every !== "same months" && every !== "year to date");
