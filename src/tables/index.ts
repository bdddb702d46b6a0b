export { getColumnCall, toStringLiteral } from "./column-call";
export { findCellCall, type CellCall } from "./cell-call";
export { getSubjectName } from "./rows";
export { formatNumber } from "./format-number";
export { buildTableContent } from "./table-content";
export type {
  ChartContent,
  ChartSeries,
  ColumnKey,
  ContentCell,
  Grid,
  Parameter,
  ArgumentAddresses,
  ParameterName,
  TableContent,
} from "./types";
