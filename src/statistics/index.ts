export { answer, bounds, chooseFlow, type Answer, type Query } from "./answer";
export { citation, cite, observed } from "./citation";
export { printedFor } from "./coverage";
export { type AnswerBase, type Estimate } from "./estimate";
export { MEASURE_LABELS, type Options } from "./measures";
export { type Currency, type Question } from "./question";
export { series } from "./series";
export { decimalsAt, scaleOf, show } from "./show";
export { partnerTable, productTable, type Row } from "./tables";
