/** Questions in words. A script of its own with the function that answers them, so the index of the queries has it not. */
export { combineLabels, readLabel, type LabelledFigure } from "./labels";
export type { Item } from "./meaning";
export { parseQuestion } from "./parse-question";
export { createQuestionError } from "./question-error";
export type { Question } from "./question";
