/** The chart beside a table, drawn from the table's own cells. */
import { isSubjectColumnKey, type ColumnKey } from "./column-key";
import { getColumnHeader } from "./column-header";
import { getTableMessages } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";
import type { ChartKind, ColumnId } from "./spec";
import type { ChartContent, ChartSeries, TableGrid } from "./types";

const CHART_COLUMNS: Readonly<Record<Exclude<ChartKind, "series">, ColumnId>> = {
  bar: "value",
  share: "share",
  contribution: "contribution",
};

/** The column that a chart needs in the table; undefined where any column of numbers will do. */
export const getChartColumn = (kind: ChartKind | undefined): ColumnId | undefined =>
  kind && kind !== "series" ? CHART_COLUMNS[kind] : undefined;

const PLOTTABLE: readonly ColumnKey[] = ["value", "quantity", "share", "yoy", "contribution", "balance", "prior value"];

/** The columns that a line chart draws, by position: one per subject, else the first that suits a line. */
export function findPlottedColumns(columns: readonly ColumnKey[]): number[] {
  const subjects = columns.flatMap((key, at) => (isSubjectColumnKey(key) ? [at] : []));
  if (subjects.length > 0) return subjects;
  const plottable = columns.findIndex((key) => PLOTTABLE.includes(key));
  const plotted = plottable >= 0 ? plottable : columns.findIndex((key) => key !== "name");
  return plotted >= 0 ? [plotted] : [];
}

/** The chart of the spec over these cells; undefined where the spec has none. */
export function buildChart(
  spec: ResolvedSpec,
  { columns, header, rows }: TableGrid,
  title: string,
): ChartContent | undefined {
  const {
    chart: kind,
    kind: tableKind,
    language,
    order,
    columns: [measure = "value"],
  } = spec;
  if (!kind) return undefined;
  const messages = getTableMessages(language);
  // Rows without a figure come last in a bar chart's table, and would leave empty room for bars.
  const barColumn = columns.indexOf(getChartColumn(kind) ?? "name");
  const lastFigure = rows.map((row) => typeof row[barColumn]!.value === "number").lastIndexOf(true);
  const plottedRows = kind === "series" ? rows : rows.slice(0, Math.max(1, lastFigure + 1));
  const buildChartSeries = (column: number): ChartSeries => ({
    name: header[column]!,
    values: plottedRows.map((row) => (typeof row[column]!.value === "number" ? row[column]!.value : null)),
    format: rows.map((row) => row[column]!).find(({ value }) => value !== "")?.format ?? "General",
    column,
  });
  const plottedColumns = kind === "series" ? findPlottedColumns(columns) : [barColumn];
  const categories = plottedRows.map((row) => row[0]!.text);
  const eventColumn = columns.indexOf("event");
  const events = rows.flatMap((row, at) =>
    eventColumn >= 0 && row[eventColumn]!.text ? [{ category: categories[at]!, label: row[eventColumn]!.text }] : [],
  );
  return {
    kind,
    title,
    // The columns of several subjects bear their names; what they show is the measure that they share.
    axisTitle: plottedColumns.length > 1 ? getColumnHeader(measure, spec) : header[plottedColumns[0]!]!,
    categories,
    ...(tableKind === "series" && order.by === "printed" && spec.newestFirst && { isNewestFirst: true }),
    series: plottedColumns.map(buildChartSeries),
    ...(events.length > 0 && {
      events,
      eventColumn: columns.indexOf("event mark"),
      eventName: messages.eventSeries,
    }),
  };
}
