export { FUNCTIONS, associateFunctions } from "./associate-functions";
export { callFunction, hasFunction } from "./call-function";
export { isFailedCell, type Cell, type FailedCell, type FormattedCell } from "./cell";
export { ErrorCellInput } from "./decode";
export type { FunctionGroup, FunctionHelp, ParameterHelp, ParameterKind } from "./definition";
