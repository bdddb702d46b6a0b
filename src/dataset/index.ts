export { BASES } from "./bases";
export {
  asReleased,
  datasetOf,
  expand,
  figureOf,
  figureText,
  isLater,
  releasedBy,
  versionText,
  type Dataset,
  type FigureKey,
} from "./dataset";
export { add, contains, divide, exactly, intersect, multiply, subtract, width, type Interval } from "./interval";
export { normalise } from "./normalise";
export { decimalsOf, intervalOf, isPrinted, numberOf } from "./printed";
export * from "./types";
export { UNITS, unitOf, type Base, type PriceBase, type Unit } from "./units";
