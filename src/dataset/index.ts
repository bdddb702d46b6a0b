export { BASES } from "./bases";
export {
  viewAsOf,
  createDataset,
  expandDataset,
  toFigureKey,
  identifyFigure,
  isLater,
  listReleasesUpTo,
  formatVersion,
  type Dataset,
  type FigureKey,
} from "./dataset";
export {
  add,
  contains,
  divide,
  toPointInterval,
  intersect,
  multiply,
  subtract,
  width,
  type Interval,
} from "./interval";
export { normalise } from "./normalise";
export { countDecimals, computeInterval, isDecimalText, parseNumber } from "./decimal-text";
export * from "./types";
export { UNITS, getUnit, type Base, type PriceBase, type Unit } from "./units";
