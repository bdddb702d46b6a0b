/** The chart beside a table, from the cells of the table itself. */
import type { ChartKind, ColumnId, TableSpec } from "../spec";
import { wordsOf } from "../words";
import type { ChartContent, ChartSeries, ColumnKey, Grid } from "./types";

const SHOWN_BY: Readonly<Record<Exclude<ChartKind, "series">, ColumnId>> = {
  bar: "value",
  share: "share",
  contribution: "contribution",
};

/** The column that a chart shows, so that a table with the chart has it; undefined where any will do. */
export const columnFor = (kind: ChartKind | undefined): ColumnId | undefined =>
  kind && kind !== "series" ? SHOWN_BY[kind] : undefined;

const FIGURES: readonly ColumnId[] = ["value", "quantity", "share", "yoy", "contribution", "balance", "prior value"];

/** The first column of the table that a line can be drawn of. */
export function columnsOfLines(columns: readonly ColumnKey[]): number[] {
  const subjects = columns.flatMap((key, at) => (key.startsWith("subject ") ? [at] : []));
  if (subjects.length > 0) return subjects;
  const first = columns.findIndex((key) => FIGURES.includes(key as ColumnId));
  const drawn = first >= 0 ? first : columns.findIndex((key) => key !== "name");
  return drawn >= 0 ? [drawn] : [];
}

/** The chart of the spec over these cells; undefined where none is wanted. */
export function chartOf(spec: TableSpec, { columns, header, rows }: Grid, title: string): ChartContent | undefined {
  const { chart: kind } = spec;
  if (!kind) return undefined;
  const words = wordsOf(spec.language);
  // Bars that will not be there, of the lines that come last for want of a figure, take no room.
  const bars = columns.indexOf(columnFor(kind) ?? "name");
  const last = rows.map((row) => typeof row[bars]!.value === "number").lastIndexOf(true);
  const drawnRows = kind === "series" ? rows : rows.slice(0, Math.max(1, last + 1));
  const seriesAt = (column: number): ChartSeries => ({
    name: header[column]!,
    values: drawnRows.map((row) => (typeof row[column]!.value === "number" ? row[column]!.value : null)),
    format: rows.map((row) => row[column]!).find(({ value }) => value !== "")?.format ?? "General",
    column,
  });
  const drawn = kind === "series" ? columnsOfLines(columns) : [bars];
  const categories = drawnRows.map((row) => row[0]!.text);
  const [event, mark] = [columns.indexOf("event"), columns.indexOf("event mark")];
  const events = rows.flatMap((row, at) =>
    event >= 0 && row[event]!.text ? [{ category: categories[at]!, label: row[event]!.text }] : [],
  );
  return {
    kind,
    title: words.chart(title, kind, spec.unit),
    categories,
    series: drawn.map(seriesAt),
    ...(events.length > 0 && { events, eventColumn: mark, eventName: words.events }),
  };
}
