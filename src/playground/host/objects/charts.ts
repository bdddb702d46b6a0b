import type { SheetRange } from "../model/address";
import type { ChartModel } from "../model/chart-model";
import { invalidArgument, itemNotFound } from "../model/errors";
import { createHandle, type Handle, type Kind, type Property } from "../protocol/kinds";
import { changeChart } from "./change-chart";
import { resolveRange } from "./resolve-address";

/** The types of chart that this host accepts; the page says so where it cannot draw one. */
const TYPE_PATTERN = /^((Bar|Column)(Clustered|Stacked|Stacked100)|Line|LineMarkers|Pie|Doughnut|Area|XYScatter)$/;

export const chartCollection: Kind<string> = {
  items: (sheetId, { workbook }) => workbook.charts.listOnSheet(sheetId).map((chart) => createHandle("Chart", chart)),
  item: (sheetId, { workbook }, key: string) => {
    const chart = workbook.charts.find(sheetId, key);
    if (!chart) throw itemNotFound(`chart '${key}'`);
    return createHandle("Chart", chart);
  },
  methods: {
    add: (sheetId, { workbook }, type: string, source: Handle | null, seriesBy: string | null) => {
      workbook.protection.checkAllowed(sheetId);
      if (!TYPE_PATTERN.test(type)) throw invalidArgument(`This host has no charts of type '${type}'.`);
      if (!source) throw invalidArgument("A chart needs a range that it is made of.");
      return createHandle("Chart", workbook.charts.add(sheetId, type, source.target as SheetRange, seriesBy ?? "Auto"));
    },
    getItemOrNullObject: (sheetId, { workbook }, key: string) => {
      const chart = workbook.charts.find(sheetId, key);
      return chart ? createHandle("Chart", chart) : null;
    },
  },
};

/** A position or size in points. */
const definePoints = (key: "left" | "top" | "width" | "height"): Required<Property<ChartModel>> => ({
  get: (chart) => chart[key],
  set: (chart, value, scope) => {
    if (typeof value !== "number" || value < 0) throw invalidArgument(`${key} must be a number of points.`);
    changeChart(scope, chart, () => (chart[key] = value));
  },
});

export const chart: Kind<ChartModel> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (chart, name, scope) => changeChart(scope, chart, () => (chart.name = String(name))),
    },
    left: definePoints("left"),
    top: definePoints("top"),
    width: definePoints("width"),
    height: definePoints("height"),
  },
  objects: {
    title: (chart) => createHandle("ChartTitle", chart),
    legend: (chart) => createHandle("ChartLegend", chart),
    axes: (chart) => createHandle("ChartAxes", chart),
    series: (chart) => createHandle("ChartSeriesCollection", chart),
  },
  methods: {
    delete: (chart, { workbook }) => {
      workbook.protection.checkAllowed(chart.sheetId);
      workbook.charts.delete(chart);
    },
    setPosition: (chart, scope, start: Handle | string) => {
      const { left, top } = scope.workbook.sizes.getBounds(resolveRange(scope.workbook, start, chart.sheetId));
      changeChart(scope, chart, () => Object.assign(chart, { left, top }));
    },
  },
};
