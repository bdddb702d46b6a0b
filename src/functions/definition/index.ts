export type { FunctionDefinition, FunctionGroup } from "./function-definition";
export type { Parameter } from "./parameter";
export { definePerCellFunction } from "./per-cell-function";
export { defineTableFunction } from "./table-function";
export type { FunctionTexts, ParameterTexts } from "./texts";
export type { FunctionHelp, ParameterHelp } from "./function-help";
