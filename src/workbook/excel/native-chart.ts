/** The chart of a table as one of Excel's own, drawn from the table's cells. */
import { areaText, cellAt, type Area, type Spot } from "../addresses";
import type { ChartContent, ChartSeries, ColumnKey, TableContent } from "../content";
import { CHART_SIZE } from "./chart-place";

const GREY = "#595959";
const ACCENT = "#C00000";

/** The first of a column's cells, as many as are drawn. */
const bodyOf = (sheet: Excel.Worksheet, table: Area, column: number, rows: number): Excel.Range =>
  sheet.getRange(areaText({ row: table.row + 1, rows, column: table.column + column, columns: 1 }));

/** Adds the chart with its corner at that cell; its name is what it is found by again. */
export function addChart(
  sheet: Excel.Worksheet,
  chart: ChartContent,
  table: Area,
  corner: Spot,
  name: string,
): Excel.Chart {
  const rows = chart.categories.length;
  const lines = chart.kind === "series";
  const { ChartType, ChartSeriesBy } = Excel;
  const type = lines ? ChartType.lineMarkers : ChartType.barClustered;
  const [first, ...others] = chart.series as [ChartSeries, ...ChartSeries[]];
  const made = sheet.charts.add(type, bodyOf(sheet, table, first.column, rows), ChartSeriesBy.columns);
  made.name = name;
  made.title.text = chart.title;
  const drawn = [
    made.series.getItemAt(0),
    ...others.map((series) => {
      const added = made.series.add(series.name);
      added.setValues(bodyOf(sheet, table, series.column, rows));
      return added;
    }),
  ];
  drawn[0]!.name = first.name;
  for (const series of drawn) series.setXAxisValues(bodyOf(sheet, table, 0, rows));
  if (chart.eventColumn !== undefined) addEvents(sheet, made, chart, table);
  made.legend.visible = lines;
  made.legend.position = "Bottom";
  made.axes.valueAxis.numberFormat = first.format;
  if (lines) {
    // Else Excel takes "2025-11" for a date and spaces the periods by the calendar.
    made.axes.categoryAxis.categoryType = Excel.ChartAxisCategoryType.textAxis;
  } else {
    // Excel draws the first bar at the foot; tables are read from the top.
    made.axes.categoryAxis.reversePlotOrder = true;
    made.axes.categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
    drawn[0]!.hasDataLabels = true;
    drawn[0]!.gapWidth = 60;
  }
  made.setPosition(cellAt(corner));
  Object.assign(made, CHART_SIZE);
  return made;
}

/** Policy events as markers without a line, at the height of the first series. */
function addEvents(sheet: Excel.Worksheet, made: Excel.Chart, chart: ChartContent, table: Area): void {
  const marks = made.series.add(chart.eventName);
  marks.setValues(bodyOf(sheet, table, chart.eventColumn!, chart.categories.length));
  marks.setXAxisValues(bodyOf(sheet, table, 0, chart.categories.length));
  marks.chartType = Excel.ChartType.lineMarkers;
  marks.format.line.lineStyle = Excel.ChartLineStyle.none;
  marks.markerStyle = Excel.ChartMarkerStyle.diamond;
  marks.markerSize = 10;
  marks.markerBackgroundColor = ACCENT;
  marks.markerForegroundColor = GREY;
}

/**
 * Points the chart of that name to the first lines that the table has now, as many as are drawn; a title that was
 * ours is brought up to date.
 */
export function follow(
  sheet: Excel.Worksheet,
  name: string,
  { chart, columns }: TableContent,
  table: Area,
  rows: number,
  places: ReadonlyMap<ColumnKey, number>,
  title: string | undefined,
): void {
  const made = sheet.charts.getItem(name);
  if (title !== undefined) made.title.text = title;
  const drawn = [
    ...chart!.series.map(({ column }) => column),
    ...(chart!.eventColumn !== undefined ? [chart!.eventColumn] : []),
  ];
  const names = places.get("name");
  const at = drawn.map((column) => places.get(columns[column]!));
  // Series that a person took out, or whose column is gone, are not drawn again.
  if (names === undefined || at.some((column) => column === undefined)) return;
  for (const [index, column] of at.entries()) {
    const series = made.series.getItemAt(index);
    series.setValues(bodyOf(sheet, table, column!, rows));
    series.setXAxisValues(bodyOf(sheet, table, names, rows));
  }
}
