export { findAnswerableColumns, hasRows } from "./answerable-columns";
export { simplifyAxisFormat } from "./axis-format";
export { findCellCall } from "./cell-call";
export { getColumnFunction, toStringLiteral } from "./column-call";
export { getFigureColumn, type ColumnKey } from "./column-key";
export { isLineChart, listPanels } from "./chart";
export { DEFAULT_COLUMN_WIDTH, measureColumn } from "./column-widths";
export { formatNumber } from "./format-number";
export { quotesText, readPeriod } from "./live-text";
export { layOutPanels, measurePanels } from "./panel-layout";
export { addressContributions, buildLayout, measureLayout, type TableLayout } from "./layout";
export { getTableMessages } from "./messages";
export {
  SERIES_PERIODS,
  TABLE_KINDS,
  createDefaultSpec,
  getChartKinds,
  getColumnIds,
  type ChartKind,
  type ColumnId,
  type Language,
  type SeriesPeriods,
  type TableKind,
  type TableSpec,
} from "./spec";
export { buildTableContent, listSeriesPeriods } from "./table-content";
export { canTransform, hasBase } from "./transformed-columns";
export type {
  ChartContent,
  ChartSeries,
  SeriesRole,
  ContentCell,
  Grid,
  Parameter,
  ParameterCells,
  ParameterName,
  TableContent,
} from "./types";
