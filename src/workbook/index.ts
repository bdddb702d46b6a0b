export type { Scope } from "../excel/scope";
export type { EvaluatedArgument, EvaluatedCall } from "../formulas/types";
export type * from "./insert/types";
export type * from "./lookup/types";
export type * from "./update/types";
export {
  SERIES_PERIODS,
  canTransform,
  hasBase,
  TABLE_KINDS,
  buildTableContent,
  createDefaultSpec,
  findAnswerableColumns,
  formatNumber,
  getChartKinds,
  getColumnIds,
  getTableMessages,
  hasRows,
  listSeriesPeriods,
  simplifyAxisFormat,
  isLineChart,
  listPanels,
  type ChartContent,
  type ChartKind,
  type SeriesRole,
  type ColumnId,
  type ContentCell,
  type Language,
  type Parameter,
  type SeriesPeriods,
  type TableContent,
  type TableKind,
  type TableSpec,
} from "../tables";
export {
  WorkbookError,
  isWorkbookError,
  type WorkbookErrorDetails,
  type WorkbookErrorCode,
} from "../excel/workbook-error";
export { formatWorkbookError, getWorkbookMessages } from "../excel/messages";
export { countFormulas } from "./freeze/count-formulas";
export type { ChangedCell, ShownFigure, SyncResult, UpdateOutcome } from "../session";
export { MAX_CHANGES, type WorkbookData } from "./sync/types";
export { pinWorkbook, unpinWorkbook } from "./sync/pin";
export { getWorkbookData, startSync, syncAfterRefresh, syncNow } from "./sync/start-sync";
export { goToCell } from "./lookup/go-to-cell";
export { insertFormula } from "./insert/insert-formula";
export { freeze, type FreezeOptions, type FreezeResult } from "./freeze/freeze";
export { insertTable } from "./insert/insert-table";
export { undoInsert } from "./insert/undo-insert";
export { readSelection } from "./lookup/read-selection";
export { lookUp } from "./lookup/look-up";
export { openSample } from "./sample/open-sample";
export { SAMPLE_FILES } from "./sample/sample-files";
export { setPlainNumbers } from "./plain-numbers/set-plain-numbers";
export { allowStartup, isStartupAllowed } from "./startup/startup";
export { recalculateAll } from "./sync/recalculate-all";
export { reportCommandError } from "./report-command-error";
export { onSelectionChanged } from "./lookup/on-selection-changed";
export {
  setDefaultSource,
  reloadSources,
  openOwnData,
  getOwnDataStore,
  checkOwnDataName,
  saveFileSource,
  saveTableSource,
  readTableSource,
  removeSource,
  renameSource,
  changeSource,
  listTableNames,
} from "./sources/own-sources";
export { removeRemoteSource, saveRemoteSource } from "./sources/remote-sources";
export { getSourceRegistry } from "./sources/source-registry";
export { insertSourceList, type SourceList, type SourceListOptions } from "./source-list/insert-source-list";
export { listInsertedTables, updateTables, type UpdateOptions } from "./update/update-tables";
