export type { Scope } from "../excel/scope";
export type { EvaluatedArgument, EvaluatedCall } from "../formulas/types";
export type * from "./insert/types";
export type * from "./lookup/types";
export type * from "./update/types";
export {
  getSubjectName,
  formatNumber,
  buildTableContent,
  type ChartContent,
  type ChartSeries,
  type ContentCell,
  type Grid,
  type Parameter,
  type TableContent,
} from "../tables";
export {
  WorkbookError,
  isWorkbookError,
  type WorkbookErrorDetails,
  type WorkbookErrorCode,
} from "../excel/workbook-error";
export { countFormulas } from "./freeze/count-formulas";
export { MAX_CHANGES, type ChangedCell, type SyncResult, type WorkbookData } from "./sync/types";
export { syncNow, startSync, syncAfterRefresh, pinWorkbook, unpinWorkbook, getWorkbookData } from "./sync/start-sync";
export { syncStore } from "./sync/sync-store";
export { goToCell } from "./lookup/go-to-cell";
export { insertFormula } from "./insert/insert-formula";
export { freeze, type FreezeOptions, type FreezeResult } from "./freeze/freeze";
export { insertTable } from "./insert/insert-table";
export { lookUp } from "./lookup/look-up";
export { recalculateAll } from "./sync/recalculate-all";
export { commandErrors } from "./command-errors";
export { onSelectionChanged } from "./lookup/on-selection-changed";
export {
  setDefaultSource,
  reloadSources,
  openOwnData,
  getOwnDataStore,
  saveFileSource,
  saveTableSource,
  readTableSource,
  removeSource,
  renameSource,
  listTableNames,
} from "./sources/own-sources";
export { insertSourceList, type SourceList, type SourceListOptions } from "./source-list/insert-source-list";
export {
  SERIES_PERIODS,
  TABLE_KINDS,
  getChartKinds,
  getColumnIds,
  createDefaultSpec,
  type ChartKind,
  type ColumnId,
  type Language,
  type SeriesPeriods,
  type TableKind,
  type TableSpec,
} from "../tables/spec";
export { listInsertedTables, updateTables, type UpdateOptions } from "./update/update-tables";
export { getTableMessages } from "../tables/get-messages";
