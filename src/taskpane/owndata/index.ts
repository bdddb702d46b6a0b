export { OwnDataSection } from "./own-data-section";
export { useOwnData } from "./use-own-data";
