import { parseBox, splitSheet } from "../model/address";
import { invalidArgument, itemNotFound } from "../model/errors";
import type { ChartModel, Place } from "../model/types";
import type { WorkbookModel } from "../model/workbook";
import { handle, type Handle, type Kind, type Property, type Scope } from "../protocol/kinds";
import { changeChart } from "./chart-change";

/** The types that this host has pictures for. */
const TYPES = /^((Bar|Column)(Clustered|Stacked|Stacked100)|Line|LineMarkers|Pie|Doughnut|Area|XYScatter)$/;

const find = (workbook: WorkbookModel, sheetId: string, key: string): ChartModel | undefined =>
  workbook.charts.find(sheetId, key);

export const chartCollection: Kind<string> = {
  properties: { count: { get: (sheetId, { workbook }) => workbook.charts.on(sheetId).length } },
  items: (sheetId, { workbook }) => workbook.charts.on(sheetId).map((chart) => handle("Chart", chart)),
  item: (sheetId, { workbook }, key: string) => {
    const chart = find(workbook, sheetId, key);
    if (!chart) throw itemNotFound(`chart '${key}'`);
    return handle("Chart", chart);
  },
  methods: {
    add: (sheetId, { workbook }, type: string, source: Handle | null, seriesBy: string | null) => {
      workbook.allow(sheetId);
      if (!TYPES.test(type)) throw invalidArgument(`This host has no charts of type '${type}'.`);
      if (!source) throw invalidArgument("A chart needs a range that it is made of.");
      return handle("Chart", workbook.charts.add(sheetId, type, source.target as Place, seriesBy ?? "Auto"));
    },
    getCount: (sheetId, { workbook }) => workbook.charts.on(sheetId).length,
    getItemOrNullObject: (sheetId, { workbook }, key: string) => {
      const chart = find(workbook, sheetId, key);
      return chart ? handle("Chart", chart) : null;
    },
  },
};

/** A number of points that the chart keeps. */
const points = (key: "left" | "top" | "width" | "height"): Property<ChartModel> => ({
  get: (chart) => chart[key],
  set: (chart, value, scope) => {
    if (typeof value !== "number" || value < 0) throw invalidArgument(`${key} must be a number of points.`);
    changeChart(scope, chart, () => (chart[key] = value));
  },
});

/** The range of a cell of the chart's sheet, given as a range or by its address. */
const corner = ({ workbook }: Scope, chart: ChartModel, given: Handle | string): Place => {
  if (typeof given !== "string") return given.target as Place;
  const box = parseBox(splitSheet(given).cells);
  if (!box) throw invalidArgument(`'${given}' is not the address of a cell.`);
  return { sheetId: workbook.sheets.get(chart.sheetId), ...box };
};

export const chart: Kind<ChartModel> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set: (chart, name, scope) => changeChart(scope, chart, () => (chart.name = String(name))),
    },
    chartType: {
      get: ({ type }) => type,
      set: (chart, type, scope) => {
        if (!TYPES.test(String(type))) throw invalidArgument(`This host has no charts of type '${String(type)}'.`);
        changeChart(scope, chart, () => (chart.type = String(type)));
      },
    },
    left: points("left"),
    top: points("top"),
    width: points("width"),
    height: points("height"),
  },
  objects: {
    title: (chart) => handle("ChartTitle", chart),
    legend: (chart) => handle("ChartLegend", chart),
    axes: (chart) => handle("ChartAxes", chart),
    series: (chart) => handle("ChartSeriesCollection", chart),
    worksheet: ({ sheetId }) => handle("Worksheet", sheetId),
  },
  methods: {
    delete: (chart, { workbook }) => {
      workbook.allow(chart.sheetId);
      workbook.charts.delete(chart);
    },
    setData: (chart, scope, source: Handle, seriesBy: string | null) => {
      scope.workbook.allow(chart.sheetId);
      scope.workbook.charts.setData(chart, source.target as Place, seriesBy ?? "Auto");
    },
    setPosition: (chart, scope, start: Handle | string, end: Handle | string | null) => {
      const { sizes } = scope.workbook;
      const first = sizes.rectangle(corner(scope, chart, start));
      const last = end ? sizes.rectangle(corner(scope, chart, end)) : undefined;
      changeChart(scope, chart, () => {
        Object.assign(chart, { left: first.left, top: first.top });
        if (!last) return;
        chart.width = last.left + last.width - first.left;
        chart.height = last.top + last.height - first.top;
      });
    },
  },
};
