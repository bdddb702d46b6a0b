export { FUNCTIONS, associateFunctions } from "./associate-functions";
export { callFunction, hasFunction } from "./call-function";
export { isFailedCell, type Cell } from "./cell";
export { computeWhenLoaded } from "./compute-when-loaded";
export { questionModule } from "./question/question-module";
export { spilledModule } from "./spilled/spilled-module";
export { loadChinese } from "./load-chinese";
export { parseSubjectOrHs } from "./parse-subject-or-hs";
export type { CellErrorHelp, FunctionGroup, FunctionHelp, FunctionsHelp, ParameterHelp } from "./definition";
