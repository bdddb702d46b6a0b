/** The chart of a table as one of Excel's own, drawn from the table's cells. */
import { areaText, type Area } from "../addresses";
import type { ChartContent, ChartSeries, ColumnKey, TableContent } from "../content";
import { CHART } from "./site";

const GREY = "#595959";
const ACCENT = "#C00000";

/** The cells that a chart covers, beside the block or under it. */
export const chartArea = (block: Area, beside: boolean): Area => ({
  row: beside ? block.row : block.row + block.rows + 1,
  column: beside ? block.column + block.columns + 1 : block.column,
  ...CHART,
});

const bodyOf = (sheet: Excel.Worksheet, table: Area, column: number): Excel.Range =>
  sheet.getRange(areaText({ row: table.row + 1, rows: table.rows - 1, column: table.column + column, columns: 1 }));

/** Adds the chart over those cells; its name is what it is found by again. */
export function addChart(
  sheet: Excel.Worksheet,
  chart: ChartContent,
  table: Area,
  over: Area,
  name: string,
): Excel.Chart {
  const lines = chart.kind === "series";
  const { ChartType, ChartSeriesBy } = Excel;
  const type = lines ? ChartType.lineMarkers : ChartType.barClustered;
  const [first, ...others] = chart.series as [ChartSeries, ...ChartSeries[]];
  const made = sheet.charts.add(type, bodyOf(sheet, table, first.column), ChartSeriesBy.columns);
  made.name = name;
  made.title.text = chart.title;
  const drawn = [
    made.series.getItemAt(0),
    ...others.map((series) => {
      const added = made.series.add(series.name);
      added.setValues(bodyOf(sheet, table, series.column));
      return added;
    }),
  ];
  drawn[0]!.name = first.name;
  for (const series of drawn) series.setXAxisValues(bodyOf(sheet, table, 0));
  if (chart.eventColumn !== undefined) addEvents(sheet, made, chart, table);
  made.legend.visible = chart.series.length > 1 || chart.eventColumn !== undefined;
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
  const corner = { row: over.row, column: over.column, rows: 1, columns: 1 };
  const end = { row: over.row + over.rows - 1, column: over.column + over.columns - 1, rows: 1, columns: 1 };
  made.setPosition(areaText(corner), areaText(end));
  return made;
}

/** Policy events as markers without a line, at the height of the first series. */
function addEvents(sheet: Excel.Worksheet, made: Excel.Chart, chart: ChartContent, table: Area): void {
  const marks = made.series.add(chart.eventName);
  marks.setValues(bodyOf(sheet, table, chart.eventColumn!));
  marks.setXAxisValues(bodyOf(sheet, table, 0));
  marks.chartType = Excel.ChartType.lineMarkers;
  marks.format.line.lineStyle = Excel.ChartLineStyle.none;
  marks.markerStyle = Excel.ChartMarkerStyle.diamond;
  marks.markerSize = 10;
  marks.markerBackgroundColor = ACCENT;
  marks.markerForegroundColor = GREY;
}

/** Points the chart of that name to the lines that the table has now; a title that was ours is brought up to date. */
export function follow(
  sheet: Excel.Worksheet,
  name: string,
  { chart, columns }: TableContent,
  table: Area,
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
    series.setValues(bodyOf(sheet, table, column!));
    series.setXAxisValues(bodyOf(sheet, table, names));
  }
}
