export { computeSeries } from "../series/compute-series";
export { computeEvents } from "./compute-events";
export { computeSearch } from "./compute-search";
export { computePartners, computeProducts } from "./compute-tables";
