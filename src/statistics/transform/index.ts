export type { Figures } from "./figures";
export { formatRemark } from "./messages";
export type { Point } from "./point";
export { transformSeries, type SeriesChoices, type TransformedSeries } from "./transform-series";
