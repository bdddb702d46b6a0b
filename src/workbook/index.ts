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
export { countFormulas } from "./count-formulas";
export { MOST_CHANGES, type ChangedCell, type Followed, type WorkbookData } from "./follow/contract";
export { bringUpToDate, followData, keepUp, pinWorkbook, unpinWorkbook, workbookData } from "./follow";
export { follows } from "./follow/follows";
export { goToCell } from "./go-to-cell";
export { insertFormula } from "./insert-formula";
export { freeze, type FreezeOptions, type Frozen } from "./freeze";
export { insertTable } from "./insert-table";
export { lookUp } from "./look-up";
export { recalculate } from "./recalculate";
export { problems } from "./reports";
export { onSelectionChanged } from "./selection";
export {
  answerFrom,
  bringSources,
  openOwnData,
  ownData,
  putFileSource,
  putTableSource,
  readTableSource,
  removeSource,
  renameSource,
  tableNames,
} from "./sources";
export { insertSourceList, type SourceList, type SourceListOptions } from "./source-list";
export {
  SERIES_PERIODS,
  TABLE_KINDS,
  chartsOf,
  columnsOf,
  defaultSpec,
  type ChartKind,
  type ColumnId,
  type Language,
  type SeriesPeriods,
  type TableKind,
  type TableSpec,
} from "./spec";
export { insertedTables, updateTables, type UpdateOptions } from "./update";
export { wordsOf } from "./words";
