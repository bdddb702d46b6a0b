import { itemNotFound } from "../model/errors";
import type { ChartModel, SheetRange } from "../model/types";
import { createHandle, type Handle, type Kind, type Series } from "../protocol/kinds";
import { changeChart, defineChartPart } from "./change-chart";

export const chartSeriesCollection: Kind<ChartModel> = {
  properties: { count: { get: ({ series }) => series.length } },
  items: (chart) => chart.series.map((series) => createHandle("ChartSeries", { chart, series })),
  methods: {
    add: (chart, { workbook }, name: string | null) => {
      workbook.checkAllowed(chart.sheetId);
      return createHandle("ChartSeries", { chart, series: workbook.charts.addSeries(chart, name ?? undefined) });
    },
    getCount: ({ series }) => series.length,
    getItemAt: (chart, _scope, index: number) => {
      const series = chart.series[index];
      if (!series) throw itemNotFound(`series ${index} in '${chart.name}'`);
      return createHandle("ChartSeries", { chart, series });
    },
  },
};

const defineSeriesProperty = defineChartPart<Series>(({ chart }) => chart);
const getSeries = ({ series }: Series) => series;

export const chartSeries: Kind<Series> = {
  properties: {
    name: defineSeriesProperty(getSeries)("name"),
    chartType: {
      get: ({ chart, series }) => series.type ?? chart.type,
      set: ({ chart, series }, type, scope) => changeChart(scope, chart, () => (series.type = String(type))),
    },
    hasDataLabels: defineSeriesProperty(getSeries)("hasDataLabels"),
    gapWidth: defineSeriesProperty(getSeries)("gapWidth", 150),
    smooth: defineSeriesProperty(getSeries)("smooth"),
    axisGroup: defineSeriesProperty(getSeries)("axisGroup"),
    markerStyle: defineSeriesProperty(({ series }) => series.marker)("style"),
    markerSize: defineSeriesProperty(({ series }) => series.marker)("size", 5),
    markerBackgroundColor: defineSeriesProperty(({ series }) => series.marker)("fill", ""),
    markerForegroundColor: defineSeriesProperty(({ series }) => series.marker)("line", ""),
  },
  objects: {
    format: (series) => createHandle("ChartSeriesFormat", series),
    dataLabels: (series) => createHandle("ChartDataLabels", series),
  },
  methods: {
    delete: ({ chart, series }, { workbook }) => {
      workbook.checkAllowed(chart.sheetId);
      workbook.charts.deleteSeries(chart, series);
    },
    setValues: ({ chart, series }, scope, range: Handle) =>
      changeChart(scope, chart, () => (series.values = { range: range.target as SheetRange })),
    setXAxisValues: ({ chart, series }, scope, range: Handle) =>
      changeChart(scope, chart, () => (series.categories = { range: range.target as SheetRange })),
  },
};

export const chartSeriesFormat: Kind<Series> = {
  objects: {
    fill: (series) => createHandle("ChartFill", series),
    line: (series) => createHandle("ChartLineFormat", series),
  },
};

export const chartFill: Kind<Series> = {
  methods: {
    setSolidColor: ({ chart, series }, scope, color: string) => changeChart(scope, chart, () => (series.fill = color)),
  },
};

export const chartLineFormat: Kind<Series> = {
  properties: {
    color: defineSeriesProperty(({ series }) => series.line)("color", ""),
    weight: defineSeriesProperty(({ series }) => series.line)("weight", 2.25),
    lineStyle: defineSeriesProperty(({ series }) => series.line)("style", "Continuous"),
  },
};

export const chartDataLabels: Kind<Series> = {
  properties: {
    showValue: defineSeriesProperty(({ series }) => series.dataLabels)("showValue"),
    showSeriesName: defineSeriesProperty(({ series }) => series.dataLabels)("showSeriesName"),
    showCategoryName: defineSeriesProperty(({ series }) => series.dataLabels)("showCategoryName"),
    showPercentage: defineSeriesProperty(({ series }) => series.dataLabels)("showPercentage"),
    position: defineSeriesProperty(({ series }) => series.dataLabels)("position"),
    numberFormat: defineSeriesProperty(({ series }) => series.dataLabels)("numberFormat"),
  },
};
