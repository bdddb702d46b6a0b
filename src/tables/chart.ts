/** The chart beside a table, from the cells of the table itself. */
import type { ChartKind, ColumnId, TableSpec } from "./spec";
import { getTableMessages } from "./get-messages";
import type { ChartContent, ChartSeries, ColumnKey, Grid } from "./types";

const CHART_COLUMNS: Readonly<Record<Exclude<ChartKind, "series">, ColumnId>> = {
  bar: "value",
  share: "share",
  contribution: "contribution",
};

/** The column that a chart shows, so that a table with the chart has it; undefined where any will do. */
export const getChartColumn = (kind: ChartKind | undefined): ColumnId | undefined =>
  kind && kind !== "series" ? CHART_COLUMNS[kind] : undefined;

const PLOTTABLE: readonly ColumnId[] = ["value", "quantity", "share", "yoy", "contribution", "balance", "prior value"];

/** The first column of the table that a line can be drawn of. */
export function findPlottedColumns(columns: readonly ColumnKey[]): number[] {
  const subjects = columns.flatMap((key, at) => (key.startsWith("subject ") ? [at] : []));
  if (subjects.length > 0) return subjects;
  const first = columns.findIndex((key) => PLOTTABLE.includes(key as ColumnId));
  const plotted = first >= 0 ? first : columns.findIndex((key) => key !== "name");
  return plotted >= 0 ? [plotted] : [];
}

/** The chart of the spec over these cells; undefined where none is wanted. */
export function buildChart(spec: TableSpec, { columns, header, rows }: Grid, title: string): ChartContent | undefined {
  const { chart: kind } = spec;
  if (!kind) return undefined;
  const messages = getTableMessages(spec.language);
  // Bars that will not be there, of the lines that come last for want of a figure, take no room.
  const barColumn = columns.indexOf(getChartColumn(kind) ?? "name");
  const last = rows.map((row) => typeof row[barColumn]!.value === "number").lastIndexOf(true);
  const plottedRows = kind === "series" ? rows : rows.slice(0, Math.max(1, last + 1));
  const seriesAt = (column: number): ChartSeries => ({
    name: header[column]!,
    values: plottedRows.map((row) => (typeof row[column]!.value === "number" ? row[column]!.value : null)),
    format: rows.map((row) => row[column]!).find(({ value }) => value !== "")?.format ?? "General",
    column,
  });
  const plotted = kind === "series" ? findPlottedColumns(columns) : [barColumn];
  const categories = plottedRows.map((row) => row[0]!.text);
  const [event, mark] = [columns.indexOf("event"), columns.indexOf("event mark")];
  const events = rows.flatMap((row, at) =>
    event >= 0 && row[event]!.text ? [{ category: categories[at]!, label: row[event]!.text }] : [],
  );
  return {
    kind,
    title: messages.chart(title, kind, spec.unit),
    categories,
    series: plotted.map(seriesAt),
    ...(events.length > 0 && { events, eventColumn: mark, eventName: messages.eventSeries }),
  };
}
