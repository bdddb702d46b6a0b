/** The charts beside a table, drawn from the table's own cells. */
import type { AnswerBase } from "../statistics";
import { computeAxisBounds } from "./axis-bounds";
import { WATERFALL_COLUMNS, isSubjectColumnKey, type ColumnKey } from "./column-key";
import { getColumnHeader } from "./column-header";
import { getTableMessages } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";
import type { ChartKind, ColumnId } from "./spec";
import type { ChartContent, ChartOmission, ChartSeries, SeriesRole, TableGrid } from "./types";
import { getUnitLabel } from "./unit-label";

const CHART_COLUMNS: Readonly<Record<ChartKind, readonly ColumnId[]>> = {
  bar: ["value"],
  share: ["share"],
  contribution: ["contribution"],
  change: ["value", "yoy"],
  waterfall: ["contribution"],
  map: ["value"],
  series: [],
  multiples: [],
};

/** The columns that a chart needs in the table; none where any column of numbers will do. */
export const getChartColumns = (kind: ChartKind | undefined): readonly ColumnId[] => (kind ? CHART_COLUMNS[kind] : []);

/** Whether the chart draws lines through periods. */
export const isLineChart = (kind: ChartKind | undefined): boolean => kind === "series" || kind === "multiples";

const PLOTTABLE: readonly ColumnKey[] = ["value", "quantity", "share", "yoy", "contribution", "balance", "prior value"];

/** The columns that a line chart draws, by position: one per subject, else the first that suits a line. */
export function findPlottedColumns(columns: readonly ColumnKey[]): number[] {
  const subjects = columns.flatMap((key, at) => (isSubjectColumnKey(key) ? [at] : []));
  if (subjects.length > 0) return subjects;
  const plottable = columns.findIndex((key) => PLOTTABLE.includes(key));
  const plotted = plottable >= 0 ? plottable : columns.findIndex((key) => key !== "name");
  return plotted >= 0 ? [plotted] : [];
}

/** More small charts than these are too small to read, and each draws the lines of all. */
const MOST_MULTIPLES = 12;

/** What a chart shows, beside the cells that it is drawn from. */
export interface ChartLabels {
  /** That of the table. */
  readonly title: string;
  /** Who published the figures. */
  readonly source: string;
  /** The base unit of each column; undefined for one without figures. */
  readonly bases: readonly (AnswerBase | undefined)[];
}

/** The chart of the spec over these cells, or why there is none; undefined where the spec has none. */
export function buildChart(
  spec: ResolvedSpec,
  grid: TableGrid,
  labels: ChartLabels,
): { readonly chart: ChartContent } | { readonly omission: ChartOmission } | undefined {
  const { chart: kind } = spec;
  if (!kind) return undefined;
  if (kind === "series") return buildLineChart(spec, grid, labels);
  if (kind === "multiples") return buildMultiples(spec, grid, labels);
  if (kind === "waterfall") return { chart: buildWaterfall(spec, grid, labels) };
  const [first, ...further] = CHART_COLUMNS[kind].map((id) => buildBars(spec, grid, labels, id));
  const panels = further.map((panel) => ({ ...panel, titleColumn: panel.series[0]!.column }));
  return { chart: { ...first!, ...(panels.length > 0 && { panels }) } };
}

const readNumbers = ({ rows }: TableGrid, column: number, from: number = 0, to?: number): (number | null)[] =>
  rows.slice(from, to).map((row) => (typeof row[column]!.value === "number" ? row[column]!.value : null));

const findFormat = ({ rows }: TableGrid, column: number): string =>
  rows.map((row) => row[column]!).find(({ value }) => value !== "")?.format ?? "General";

const buildSeries = (grid: TableGrid, column: number, plottedRows: number, role?: SeriesRole): ChartSeries => ({
  name: grid.header[column]!,
  values: readNumbers(grid, column, 0, plottedRows),
  format: findFormat(grid, column),
  column,
  ...(role && { role }),
});

/** One bar a row, up to the last with a figure: rows without one come last, and would leave empty room for bars. */
function buildBars(spec: ResolvedSpec, grid: TableGrid, { title, source }: ChartLabels, id: ColumnId): ChartContent {
  const leading = grid.columns.indexOf(CHART_COLUMNS[spec.chart!][0] ?? "name");
  const lastFigure = readNumbers(grid, leading).reduce<number>((last, value, at) => (value === null ? last : at), -1);
  const plottedRows = Math.max(1, lastFigure + 1);
  const column = grid.columns.indexOf(id);
  return {
    kind: spec.chart!,
    title,
    axisTitle: getTableMessages(spec.language).axisWithSource(grid.header[column]!, source),
    categories: grid.rows.slice(0, plottedRows).map((row) => row[0]!.text),
    series: [buildSeries(grid, column, plottedRows, id === "yoy" ? "change" : undefined)],
  };
}

function buildWaterfall(spec: ResolvedSpec, grid: TableGrid, { title, source }: ChartLabels): ChartContent {
  return {
    kind: "waterfall",
    title,
    axisTitle: getTableMessages(spec.language).axisWithSource(getColumnHeader("contribution", spec), source),
    categories: grid.rows.map((row) => row[0]!.text),
    series: WATERFALL_COLUMNS.map((key) => buildSeries(grid, grid.columns.indexOf(key), grid.rows.length, key)),
  };
}

function buildLineChart(
  spec: ResolvedSpec,
  grid: TableGrid,
  { title, source, bases }: ChartLabels,
): { chart: ChartContent } | { omission: ChartOmission } {
  const { columns, header, rows } = grid;
  const { language } = spec;
  const messages = getTableMessages(language);
  const plotted = findPlottedColumns(columns);
  const [leftUnit, rightUnit, ...otherUnits] = listBases(plotted, bases);
  if (otherUnits.length > 0) return { omission: "units" };
  const isRight = (column: number): boolean => rightUnit !== undefined && bases[column] === rightUnit;
  const buildOne = (column: number): ChartSeries => {
    const series = buildSeries(grid, column, rows.length);
    return isRight(column) ? { ...series, name: messages.onRightAxis(series.name), isOnRightAxis: true } : series;
  };
  const measure = getAxisTitle(spec, grid, plotted);
  const nameAxis = (unit: AnswerBase, right: boolean): string => {
    const names = plotted.filter((column) => isRight(column) === right).map((column) => header[column]!);
    return messages.axisOf(names, getUnitLabel(unit, language) || measure);
  };
  const categories = rows.map((row) => row[0]!.text);
  const eventColumn = columns.indexOf("event");
  const events = rows.flatMap((row, at) =>
    eventColumn >= 0 && row[eventColumn]!.text ? [{ category: categories[at]!, label: row[eventColumn]!.text }] : [],
  );
  return {
    chart: {
      kind: "series",
      title,
      axisTitle: rightUnit === undefined ? measure : nameAxis(leftUnit!, false),
      ...(rightUnit !== undefined && { rightAxisTitle: nameAxis(rightUnit, true) }),
      source,
      categories,
      ...(isNewestFirst(spec) && { isNewestFirst: true }),
      series: plotted.map(buildOne),
      ...(events.length > 0 && {
        events,
        eventColumn: columns.indexOf("event mark"),
        eventName: messages.eventSeries,
      }),
    },
  };
}

/**
 * A small line chart for each subject, with the lines of all others in grey: these compare, and as all charts draw the
 * same figures their axes are the same, whatever the figures become. Bounds are set only where they cannot change.
 */
function buildMultiples(
  spec: ResolvedSpec,
  grid: TableGrid,
  { title, source, bases }: ChartLabels,
): { chart: ChartContent } | { omission: ChartOmission } {
  const plotted = findPlottedColumns(grid.columns);
  if (plotted.length < 2) return { omission: "one subject" };
  if (plotted.length > MOST_MULTIPLES) return { omission: "many subjects" };
  if (listBases(plotted, bases).length > 1) return { omission: "units of multiples" };
  const bounds = spec.live ? undefined : computeAxisBounds(plotted.flatMap((column) => readNumbers(grid, column)));
  const axisTitle = getAxisTitle(spec, grid, plotted);
  const [first, ...panels] = plotted.map((column): ChartContent => ({
    kind: "multiples",
    title: grid.header[column]!,
    titleColumn: column,
    axisTitle,
    source,
    categories: grid.rows.map((row) => row[0]!.text),
    ...(isNewestFirst(spec) && { isNewestFirst: true }),
    // The last is drawn over the others.
    series: [...plotted.filter((other) => other !== column), column].map((one) =>
      buildSeries(grid, one, grid.rows.length, one === column ? undefined : "context"),
    ),
    ...(bounds && { bounds }),
  }));
  return { chart: { ...first!, description: title, panels } };
}

/** What a line chart shows: the columns of several subjects bear their names, and share a measure. */
const getAxisTitle = (spec: ResolvedSpec, { header }: TableGrid, plotted: readonly number[]): string =>
  plotted.length > 1 ? getColumnHeader(spec.columns[0] ?? "value", spec) : header[plotted[0]!]!;

const isNewestFirst = ({ kind, order, newestFirst }: ResolvedSpec): boolean =>
  kind === "series" && order.by === "printed" && newestFirst === true;

/** The different base units of columns, in their order. */
const listBases = (columns: readonly number[], bases: readonly (AnswerBase | undefined)[]): AnswerBase[] => [
  ...new Set(columns.flatMap((column) => bases[column] ?? [])),
];

/** A chart with the further ones of its table. */
export const listPanels = (chart: ChartContent): ChartContent[] => [chart, ...(chart.panels ?? [])];
