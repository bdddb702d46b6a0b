/** The native charts of a table, drawn from its cells. */
import { ROLE_COLOURS } from "../../chart-colours";
import {
  addSheetName,
  formatRangeAddress,
  formatCellAddress,
  type CellRange,
  type CellPosition,
} from "../../formulas/addresses";
import {
  isLineChart,
  layOutPanels,
  listPanels,
  simplifyAxisFormat,
  type ChartContent,
  type ChartSeries,
  type ColumnKey,
  type TableContent,
} from "../../tables";
import { toChartName } from "./chart-names";
import { formatBars, formatLine } from "./series-format";

/** The first cells of a column, below its header. */
const getColumnBody = (sheet: Excel.Worksheet, table: CellRange, column: number, rows: number): Excel.Range =>
  sheet.getRange(formatRangeAddress({ row: table.row + 1, rows, column: table.column + column, columns: 1 }));

/** The title of a chart: a text, or the cell that has it, which it follows. */
export type ChartTitle = { readonly text: string } | { readonly cell: string };

function setTitle({ title: nativeTitle }: Excel.Chart, title: ChartTitle): void {
  if ("cell" in title) nativeTitle.setFormula(`=${title.cell}`);
  else nativeTitle.text = title.text;
}

/** Where the charts of a table go, and what they are called. */
export interface ChartTarget {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly table: CellRange;
  /** The cell at the top left corner of the first. */
  readonly corner: CellPosition;
  /** That of the table, by which an update finds them. */
  readonly name: string;
  /** Of the first chart, unless it has a title of its own. */
  readonly title: ChartTitle;
}

/**
 * Adds the charts of a table.
 * @returns what places them beside each other, in points, once Excel has told where the first is; to be called after the
 * next sync.
 */
export function addCharts(chart: ChartContent, target: ChartTarget): () => void {
  const { sheet, sheetName, table, corner, name } = target;
  const bounds = layOutPanels(chart);
  const added = listPanels(chart).map((panel, at) => {
    const nativeChart = addChart(sheet, panel, table);
    nativeChart.name = toChartName(name, at);
    setTitle(
      nativeChart,
      panel.titleColumn === undefined
        ? target.title
        : { cell: addSheetName(sheetName, formatFixedAddress(table, panel.titleColumn)) },
    );
    nativeChart.setPosition(formatCellAddress(corner));
    nativeChart.width = bounds[at]!.width;
    nativeChart.height = bounds[at]!.height;
    return nativeChart;
  });
  const [first, ...others] = added as [Excel.Chart, ...Excel.Chart[]];
  if (others.length === 0) return () => undefined;
  first.load("left,top");
  return () => {
    for (const [at, other] of others.entries()) {
      other.left = first.left + bounds[at + 1]!.left;
      other.top = first.top + bounds[at + 1]!.top;
    }
  };
}

const formatFixedAddress = ({ row, column }: CellRange, across: number): string =>
  formatCellAddress({ row, column: column + across }, { row: true, column: true });

function chooseType({ kind, series }: ChartContent): Excel.ChartType {
  const { ChartType } = Excel;
  if (kind === "waterfall") return ChartType.barStacked;
  if (!isLineChart(kind)) return ChartType.barClustered;
  return series.some(({ role }) => role === "context") ? ChartType.line : ChartType.lineMarkers;
}

function addChart(sheet: Excel.Worksheet, chart: ChartContent, table: CellRange): Excel.Chart {
  const rows = chart.categories.length;
  const hasLines = isLineChart(chart.kind);
  const [first, ...others] = chart.series as [ChartSeries, ...ChartSeries[]];
  const body = getColumnBody(sheet, table, first.column, rows);
  const nativeChart = sheet.charts.add(chooseType(chart), body, Excel.ChartSeriesBy.columns);
  const plottedSeries = [
    nativeChart.series.getItemAt(0),
    ...others.map((series) => {
      const added = nativeChart.series.add(series.name);
      added.setValues(getColumnBody(sheet, table, series.column, rows));
      return added;
    }),
  ];
  plottedSeries[0]!.name = first.name;
  for (const [at, series] of plottedSeries.entries()) {
    const { role, isOnRightAxis } = chart.series[at]!;
    series.setXAxisValues(getColumnBody(sheet, table, 0, rows));
    if (isOnRightAxis) series.axisGroup = Excel.ChartAxisGroup.secondary;
    if (hasLines) formatLine(series, chart.kind === "multiples" ? "only" : at, role);
    else formatBars(series, role);
  }
  if (chart.eventColumn !== undefined) addEventMarkers(sheet, nativeChart, chart, table);
  nativeChart.legend.visible = chart.kind === "series";
  nativeChart.legend.position = "Bottom";
  setAxes(nativeChart, chart, hasLines);
  return nativeChart;
}

function setAxes({ axes }: Excel.Chart, chart: ChartContent, hasLines: boolean): void {
  const { axisTitle, source, rightAxisTitle, isNewestFirst, bounds } = chart;
  const { categoryAxis, valueAxis } = axes;
  const right = chart.series.filter(({ isOnRightAxis }) => isOnRightAxis);
  valueAxis.numberFormat = chooseFormat(chart.series.filter(({ isOnRightAxis }) => !isOnRightAxis));
  valueAxis.title.text = axisTitle;
  if (bounds) setBounds(valueAxis, bounds);
  if (source !== undefined) categoryAxis.title.text = source;
  if (hasLines) {
    // Otherwise Excel takes "2025-11" for a date and spaces the periods by the calendar.
    categoryAxis.categoryType = Excel.ChartAxisCategoryType.textAxis;
    if (isNewestFirst) categoryAxis.reversePlotOrder = true;
    if (chart.series.some(({ values }) => values.some((value) => value !== null && value < 0)))
      categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  } else {
    // Excel draws the first bar at the bottom; the table has it at the top.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  }
  if (rightAxisTitle === undefined) return;
  const rightAxis = axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary);
  rightAxis.numberFormat = chooseFormat(right);
  rightAxis.title.text = rightAxisTitle;
}

const chooseFormat = (series: readonly ChartSeries[]): string =>
  simplifyAxisFormat(
    series[0]?.format ?? "General",
    series.flatMap(({ values }) => values),
  );

function setBounds(axis: Excel.ChartAxis, { minimum, maximum }: NonNullable<ChartContent["bounds"]>): void {
  axis.minimum = minimum;
  axis.maximum = maximum;
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
  marks.markerBackgroundColor = ROLE_COLOURS.event;
  marks.markerForegroundColor = ROLE_COLOURS.total;
}

/** The charts of a table as an update finds them. */
export interface ExistingCharts {
  /** The name of the table when it was inserted. */
  readonly name: string;
  /** The names of all charts of the sheet: a person may have deleted some of the table's. */
  readonly names: readonly string[];
  /** The new title of the first; undefined to leave a title that a person has changed. */
  readonly title: ChartTitle | undefined;
}

/**
 * Points the charts of a table to the rows that it has now.
 * @param rows The number of rows to draw, from the first.
 */
export function updateCharts(
  sheet: Excel.Worksheet,
  { name, names, title }: ExistingCharts,
  { chart, columns }: TableContent,
  table: CellRange,
  rows: number,
  columnPositions: ReadonlyMap<ColumnKey, number>,
): void {
  for (const [at, panel] of listPanels(chart!).entries()) {
    const chartName = toChartName(name, at);
    if (!names.includes(chartName)) continue;
    const nativeChart = sheet.charts.getItem(chartName);
    // The others have theirs from the headers of the table.
    if (title !== undefined && panel.titleColumn === undefined) setTitle(nativeChart, title);
    const plottedColumns = [
      ...panel.series.map(({ column }) => column),
      ...(panel.eventColumn !== undefined ? [panel.eventColumn] : []),
    ];
    const nameColumn = columnPositions.get("name");
    const positions = plottedColumns.map((column) => columnPositions.get(columns[column]!));
    // A chart without one of its columns stays as it is.
    if (nameColumn === undefined || positions.some((column) => column === undefined)) continue;
    for (const [index, column] of positions.entries()) {
      const series = nativeChart.series.getItemAt(index);
      series.setValues(getColumnBody(sheet, table, column!, rows));
      series.setXAxisValues(getColumnBody(sheet, table, nameColumn, rows));
    }
    if (panel.bounds) setBounds(nativeChart.axes.valueAxis, panel.bounds);
  }
}
