export { BASES } from "./bases";
export { compileColumns, decodeColumns } from "./columns";
export {
  createDataset,
  createDatasetFromParts,
  formatVersion,
  listReleasesUpTo,
  viewAsOf,
  type Dataset,
  type Vintage,
} from "./dataset";
export { DOMAINS, type Domain, type PartContent } from "./domains";
export { identifyFigure, toFigureKey, type FigureKey } from "./figure-key";
export { decodeHsNames, listProductsWithin, type CompiledHsNames, type HsName } from "./hs-names";
export { deferChinese } from "./defer-chinese";
export { deferModule } from "./deferred-module";
export { memoizeByObject, memoizeByText } from "./memoize";
export { NotLoadedError, WAIT_SECONDS, createPartialDataset, joinMissing, mapAll, visitAll } from "./partial-dataset";
export { compareOldestFirst, isLater } from "./release-order";
export { BACI, SECOND_SOURCE_NAMES, type SecondSource, type SecondSourceName } from "./second-source";
export {
  add,
  contains,
  divide,
  toPointInterval,
  intersect,
  isWithin,
  multiply,
  subtract,
  unite,
  width,
  type Interval,
} from "./interval";
export { normalise } from "./normalise";
export { MAX_DIGITS, countDecimals, countDigits, computeInterval, isDecimalText, parseNumber } from "./decimal-text";
export * from "./types";
export { QUANTITY_BASES, type QuantityBase, UNITS, getUnit, type Base, type Currency } from "./units";
