export { datasetOf, expand, type Dataset, type ObservationKey } from "./dataset";
export { add, contains, divide, exactly, intersect, multiply, subtract, width, type Interval } from "./interval";
export { normalise } from "./normalise";
export { decimalsOf, intervalOf, isPrinted, numberOf } from "./printed";
export * from "./types";
export { UNITS, unitOf, type Base, type Unit } from "./units";
