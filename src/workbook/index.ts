export type * from "./contract";
export {
  nameOf,
  shown,
  tableContent,
  type ChartContent,
  type ChartSeries,
  type ContentCell,
  type Grid,
  type Parameter,
  type TableContent,
} from "./content";
export { Problem, isProblem, type ProblemDetails, type ProblemKind } from "./problems";
export { insertFormula } from "./insert-formula";
export { insertTable } from "./insert-table";
export { lookUp } from "./look-up";
export { onSelectionChanged } from "./selection";
export { recalculate } from "./recalculate";
export { problems } from "./reports";
export {
  TABLE_KINDS,
  chartsOf,
  columnsOf,
  defaultSpec,
  type ChartKind,
  type ColumnId,
  type Language,
  type TableKind,
  type TableSpec,
} from "./spec";
export { wordsOf } from "./words";
