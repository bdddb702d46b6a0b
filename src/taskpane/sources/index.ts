export { SourcesSection } from "./sources-section";
