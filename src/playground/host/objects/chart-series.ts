import { itemNotFound } from "../model/errors";
import type { ChartModel, Place } from "../model/types";
import { handle, type Handle, type Kind, type Series } from "../protocol/kinds";
import { changeChart, chartPart } from "./chart-change";

export const chartSeriesCollection: Kind<ChartModel> = {
  properties: { count: { get: ({ series }) => series.length } },
  items: (chart) => chart.series.map((series) => handle("ChartSeries", { chart, series })),
  methods: {
    add: (chart, { workbook }, name: string | null) => {
      workbook.allow(chart.sheetId);
      return handle("ChartSeries", { chart, series: workbook.charts.addSeries(chart, name ?? undefined) });
    },
    getCount: ({ series }) => series.length,
    getItemAt: (chart, _scope, index: number) => {
      const series = chart.series[index];
      if (!series) throw itemNotFound(`series ${index} in '${chart.name}'`);
      return handle("ChartSeries", { chart, series });
    },
  },
};

const part = chartPart<Series>(({ chart }) => chart);
const own = ({ series }: Series) => series;

export const chartSeries: Kind<Series> = {
  properties: {
    name: part(own)("name"),
    chartType: {
      get: ({ chart, series }) => series.type ?? chart.type,
      set: ({ chart, series }, type, scope) => changeChart(scope, chart, () => (series.type = String(type))),
    },
    hasDataLabels: part(own)("hasDataLabels"),
    gapWidth: part(own)("gapWidth", 150),
    smooth: part(own)("smooth"),
    axisGroup: part(own)("axisGroup"),
    markerStyle: part(({ series }) => series.marker)("style"),
    markerSize: part(({ series }) => series.marker)("size", 5),
    markerBackgroundColor: part(({ series }) => series.marker)("fill", ""),
    markerForegroundColor: part(({ series }) => series.marker)("line", ""),
  },
  objects: {
    format: (series) => handle("ChartSeriesFormat", series),
    dataLabels: (series) => handle("ChartDataLabels", series),
  },
  methods: {
    delete: ({ chart, series }, { workbook }) => {
      workbook.allow(chart.sheetId);
      workbook.charts.deleteSeries(chart, series);
    },
    setValues: ({ chart, series }, scope, range: Handle) =>
      changeChart(scope, chart, () => (series.values = { place: range.target as Place })),
    setXAxisValues: ({ chart, series }, scope, range: Handle) =>
      changeChart(scope, chart, () => (series.categories = { place: range.target as Place })),
  },
};

export const chartSeriesFormat: Kind<Series> = {
  objects: {
    fill: (series) => handle("ChartFill", series),
    line: (series) => handle("ChartLineFormat", series),
  },
};

export const chartFill: Kind<Series> = {
  methods: {
    setSolidColor: ({ chart, series }, scope, color: string) => changeChart(scope, chart, () => (series.fill = color)),
  },
};

export const chartLineFormat: Kind<Series> = {
  properties: {
    color: part(({ series }) => series.line)("color", ""),
    weight: part(({ series }) => series.line)("weight", 2.25),
    lineStyle: part(({ series }) => series.line)("style", "Continuous"),
  },
};

export const chartDataLabels: Kind<Series> = {
  properties: {
    showValue: part(({ series }) => series.dataLabels)("showValue"),
    showSeriesName: part(({ series }) => series.dataLabels)("showSeriesName"),
    showCategoryName: part(({ series }) => series.dataLabels)("showCategoryName"),
    showPercentage: part(({ series }) => series.dataLabels)("showPercentage"),
    position: part(({ series }) => series.dataLabels)("position"),
    numberFormat: part(({ series }) => series.dataLabels)("numberFormat"),
  },
};
