export type { FunctionDefinition, FunctionGroup } from "./function-definition";
export type { Parameter } from "./parameter";
export { definePerCellFunction } from "./per-cell-function";
export { defineTableFunction } from "./table-function";
export type { FunctionTexts, ParameterTexts } from "./texts";
export type { CellErrorHelp, FunctionHelp, FunctionsHelp, ParameterHelp } from "./function-help";
