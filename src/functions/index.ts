export { FUNCTIONS, associateFunctions } from "./associate-functions";
export { callFunction, hasFunction } from "./call-function";
export { isFailedCell, type Cell } from "./cell";
export { computeWhenLoaded } from "./compute-when-loaded";
export { parseSubjectOrHs } from "./parse-subject-or-hs";
export type { CellErrorHelp, FunctionGroup, FunctionHelp, FunctionsHelp, ParameterHelp } from "./definition";
