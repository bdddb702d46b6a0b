/** The columns after the row names: their headers, and the figure of each in a row. */
import type { Dataset } from "../dataset";
import { findPlottedColumns, getChartColumns } from "./chart";
import { getColumnCall } from "./column-call";
import { getColumnHeader } from "./column-header";
import { toSubjectColumnKey, type ColumnKey } from "./column-key";
import { computeFigure, createTextCell, type Figure } from "./figure";
import type { ResolvedSpec } from "./resolve-spec";
import type { Row, TableRows } from "./row";
import type { ColumnId } from "./spec";

export interface TableColumn {
  readonly key: ColumnKey;
  readonly header: string;
  getFigure(row: Row): Figure;
}

/** @param isPlotted Whether a line chart is drawn from the table. */
export function buildColumns(
  dataset: Dataset,
  spec: ResolvedSpec,
  { argumentSources, columnSubjects }: TableRows,
  isPlotted: boolean,
): TableColumn[] {
  const ids = listColumnIds(spec, argumentSources.flow === "flow");
  const getFigure = (id: ColumnId, row: Row, isPlottedColumn: boolean): Figure => {
    const call = getColumnCall(id, spec);
    return call
      ? computeFigure(dataset, call, row.args, argumentSources, spec.language, isPlottedColumn)
      : { cell: createTextCell(id === "code" ? row.code : row.args.flow) };
  };
  if (columnSubjects) {
    const [measure = "value"] = ids;
    return columnSubjects.map((subject) => ({
      key: toSubjectColumnKey(subject),
      header: subject,
      getFigure: (row) => getFigure(measure, { ...row, args: { ...row.args, subject } }, isPlotted),
    }));
  }
  const plottedIds = isPlotted ? findPlottedColumns(["name", ...ids]).map((at) => ids[at - 1]) : [];
  return ids.map((id) => ({
    key: id,
    header: getColumnHeader(id, spec),
    getFigure: (row) => getFigure(id, row, plottedIds.includes(id)),
  }));
}

/** The columns chosen, with those that the chart and rows with flows of their own need. */
function listColumnIds({ columns, chart }: ResolvedSpec, hasFlowColumn: boolean): ColumnId[] {
  const chartColumns = getChartColumns(chart);
  const flow: ColumnId[] = hasFlowColumn ? ["flow"] : [];
  // Excel makes a map of neighbouring columns: regions, then their values.
  const first = chart === "map" ? chartColumns : [];
  return [...new Set([...first, ...flow, ...columns, ...chartColumns])];
}
