/** A native chart of Excel, drawn from the cells of a table. */
import { formatRangeAddress, formatCellAddress, type CellRange, type CellPosition } from "../../formulas/addresses";
import type { ChartContent, ChartSeries, ColumnKey, TableContent } from "../../tables";
import { CHART_SIZE } from "./chart-position";

const GREY = "#595959";
const ACCENT = "#C00000";

/** The first cells of a column, below its header. */
const getColumnBody = (sheet: Excel.Worksheet, table: CellRange, column: number, rows: number): Excel.Range =>
  sheet.getRange(formatRangeAddress({ row: table.row + 1, rows, column: table.column + column, columns: 1 }));

/** The title of a chart: a text, or the cell that has it, which it follows. */
export type ChartTitle = { readonly text: string } | { readonly cell: string };

function setTitle({ title: nativeTitle }: Excel.Chart, title: ChartTitle): void {
  if ("cell" in title) nativeTitle.setFormula(`=${title.cell}`);
  else nativeTitle.text = title.text;
}

/** Adds the chart with its top left corner at that cell. An update finds it by its name. */
export function addChart(
  sheet: Excel.Worksheet,
  chart: ChartContent,
  table: CellRange,
  corner: CellPosition,
  name: string,
  title: ChartTitle,
): void {
  const rows = chart.categories.length;
  const isLineChart = chart.kind === "series";
  const { ChartType, ChartSeriesBy } = Excel;
  const type = isLineChart ? ChartType.lineMarkers : ChartType.barClustered;
  const [first, ...others] = chart.series as [ChartSeries, ...ChartSeries[]];
  const nativeChart = sheet.charts.add(type, getColumnBody(sheet, table, first.column, rows), ChartSeriesBy.columns);
  nativeChart.name = name;
  setTitle(nativeChart, title);
  const plottedSeries = [
    nativeChart.series.getItemAt(0),
    ...others.map((series) => {
      const added = nativeChart.series.add(series.name);
      added.setValues(getColumnBody(sheet, table, series.column, rows));
      return added;
    }),
  ];
  plottedSeries[0]!.name = first.name;
  for (const series of plottedSeries) series.setXAxisValues(getColumnBody(sheet, table, 0, rows));
  if (chart.eventColumn !== undefined) addEventMarkers(sheet, nativeChart, chart, table);
  nativeChart.legend.visible = isLineChart;
  nativeChart.legend.position = "Bottom";
  nativeChart.axes.valueAxis.numberFormat = first.format;
  nativeChart.axes.valueAxis.title.text = chart.axisTitle;
  if (isLineChart) {
    // Otherwise Excel takes "2025-11" for a date and spaces the periods by the calendar.
    nativeChart.axes.categoryAxis.categoryType = Excel.ChartAxisCategoryType.textAxis;
    if (chart.isNewestFirst) nativeChart.axes.categoryAxis.reversePlotOrder = true;
  } else {
    // Excel draws the first bar at the bottom; the table has it at the top.
    nativeChart.axes.categoryAxis.reversePlotOrder = true;
    nativeChart.axes.categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
    plottedSeries[0]!.hasDataLabels = true;
    plottedSeries[0]!.gapWidth = 60;
  }
  nativeChart.setPosition(formatCellAddress(corner));
  Object.assign(nativeChart, CHART_SIZE);
}

/** Adds the policy events as markers without a line, at the height of the first series. */
function addEventMarkers(
  sheet: Excel.Worksheet,
  nativeChart: Excel.Chart,
  chart: ChartContent,
  table: CellRange,
): void {
  const marks = nativeChart.series.add(chart.eventName);
  marks.setValues(getColumnBody(sheet, table, chart.eventColumn!, chart.categories.length));
  marks.setXAxisValues(getColumnBody(sheet, table, 0, chart.categories.length));
  marks.chartType = Excel.ChartType.lineMarkers;
  marks.format.line.lineStyle = Excel.ChartLineStyle.none;
  marks.markerStyle = Excel.ChartMarkerStyle.diamond;
  marks.markerSize = 10;
  marks.markerBackgroundColor = ACCENT;
  marks.markerForegroundColor = GREY;
}

/**
 * Points the chart of that name to the rows that the table has now.
 * @param rows The number of rows to draw, from the first.
 * @param title The new title; undefined to leave a title that a person has changed.
 */
export function updateChart(
  sheet: Excel.Worksheet,
  name: string,
  { chart, columns }: TableContent,
  table: CellRange,
  rows: number,
  columnPositions: ReadonlyMap<ColumnKey, number>,
  title: ChartTitle | undefined,
): void {
  const nativeChart = sheet.charts.getItem(name);
  if (title !== undefined) setTitle(nativeChart, title);
  const plottedColumns = [
    ...chart!.series.map(({ column }) => column),
    ...(chart!.eventColumn !== undefined ? [chart!.eventColumn] : []),
  ];
  const nameColumn = columnPositions.get("name");
  const positions = plottedColumns.map((column) => columnPositions.get(columns[column]!));
  // A chart without one of its columns stays as it is.
  if (nameColumn === undefined || positions.some((column) => column === undefined)) return;
  for (const [index, column] of positions.entries()) {
    const series = nativeChart.series.getItemAt(index);
    series.setValues(getColumnBody(sheet, table, column!, rows));
    series.setXAxisValues(getColumnBody(sheet, table, nameColumn, rows));
  }
}
