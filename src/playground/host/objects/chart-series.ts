import { formatAddress, type SheetRange } from "../model/address";
import type { ChartModel } from "../model/chart-model";
import { itemNotFound } from "../model/errors";
import { createHandle, type Handle, type Kind, type Series } from "../protocol/kinds";
import { changeChart, defineChartPart } from "./change-chart";

export const chartSeriesCollection: Kind<ChartModel> = {
  methods: {
    add: (chart, { workbook }, name: string | null) => {
      workbook.protection.checkAllowed(chart.sheetId);
      return createHandle("ChartSeries", { chart, series: workbook.charts.addSeries(chart, name ?? undefined) });
    },
    getItemAt: (chart, _scope, index: number) => {
      const series = chart.series[index];
      if (!series) throw itemNotFound(`series ${index} in '${chart.name}'`);
      return createHandle("ChartSeries", { chart, series });
    },
  },
};

const getChart = ({ chart }: Series): ChartModel => chart;
const defineSeriesProperty = defineChartPart(getChart, ({ series }) => series);
const defineMarkerProperty = defineChartPart(getChart, ({ series }) => series.marker);

export const chartSeries: Kind<Series> = {
  properties: {
    name: defineSeriesProperty("name"),
    chartType: defineSeriesProperty("type"),
    hasDataLabels: defineSeriesProperty("hasDataLabels"),
    gapWidth: defineSeriesProperty("gapWidth"),
    axisGroup: defineSeriesProperty("axisGroup"),
    markerStyle: defineMarkerProperty("style"),
    markerSize: defineMarkerProperty("size"),
    markerBackgroundColor: defineMarkerProperty("fill"),
    markerForegroundColor: defineMarkerProperty("line"),
  },
  objects: { format: (series) => createHandle("ChartSeriesFormat", series) },
  methods: {
    getDimensionDataSourceString: ({ series }, { workbook }, dimension: string) => {
      const data = dimension === "Categories" ? series.categories : series.values;
      return data && "range" in data ? formatAddress(workbook.sheets.getName(data.range.sheetId), data.range) : "";
    },
    setValues: ({ chart, series }, scope, range: Handle) =>
      changeChart(scope, chart, () => (series.values = { range: range.target as SheetRange })),
    setXAxisValues: ({ chart, series }, scope, range: Handle) =>
      changeChart(scope, chart, () => (series.categories = { range: range.target as SheetRange })),
  },
};

export const chartSeriesFormat: Kind<Series> = {
  objects: {
    line: (series) => createHandle("ChartLineFormat", series),
    fill: (series) => createHandle("ChartFill", series),
  },
};

export const chartFill: Kind<Series> = {
  methods: {
    setSolidColor: ({ chart, series }, scope, color: string) =>
      changeChart(scope, chart, () => (series.fill = String(color))),
    clear: ({ chart, series }, scope) => changeChart(scope, chart, () => (series.fill = "none")),
  },
};

export const chartLineFormat: Kind<Series> = {
  properties: {
    lineStyle: defineSeriesProperty("lineStyle"),
    color: defineSeriesProperty("lineColor"),
    weight: defineSeriesProperty("lineWeight"),
  },
};
