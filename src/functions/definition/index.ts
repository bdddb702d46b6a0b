export type { DatasetResolver, FunctionDefinition, FunctionGroup } from "./function-definition";
export type { Parameter, ParameterKind } from "./parameter";
export { definePerCellFunction, type CellArguments } from "./per-cell-function";
export { defineTableFunction, type TableArguments } from "./table-function";
export type { LocalizedText } from "./localized-text";
export type { FunctionTexts, ParameterTexts } from "./texts";
export type { FunctionHelp, ParameterHelp } from "./function-help";
