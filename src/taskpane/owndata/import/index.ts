export { ImportSection } from "./import-section";
