import { DIMENSIONS, type Dimension } from "../../dataset";

/** What a function gives for each dimension. */
export const mapDimensions = <Value>(compute: (dimension: Dimension) => Value): Readonly<Record<Dimension, Value>> =>
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, compute(dimension)])) as Record<Dimension, Value>;
