export { ContentsSection } from "./contents-section";
