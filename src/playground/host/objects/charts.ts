import { parseRange, splitSheet } from "../model/address";
import { invalidArgument, itemNotFound } from "../model/errors";
import type { ChartModel, SheetRange } from "../model/types";
import type { WorkbookModel } from "../model/workbook-model";
import { createHandle, type Handle, type Kind, type Property, type Scope } from "../protocol/kinds";
import { changeChart } from "./change-chart";

/** The types that this host has pictures for. */
const TYPE_PATTERN = /^((Bar|Column)(Clustered|Stacked|Stacked100)|Line|LineMarkers|Pie|Doughnut|Area|XYScatter)$/;

const findChart = (workbook: WorkbookModel, sheetId: string, key: string): ChartModel | undefined =>
  workbook.charts.find(sheetId, key);

export const chartCollection: Kind<string> = {
  properties: { count: { get: (sheetId, { workbook }) => workbook.charts.listOnSheet(sheetId).length } },
  items: (sheetId, { workbook }) => workbook.charts.listOnSheet(sheetId).map((chart) => createHandle("Chart", chart)),
  item: (sheetId, { workbook }, key: string) => {
    const chart = findChart(workbook, sheetId, key);
    if (!chart) throw itemNotFound(`chart '${key}'`);
    return createHandle("Chart", chart);
  },
  methods: {
    add: (sheetId, { workbook }, type: string, source: Handle | null, seriesBy: string | null) => {
      workbook.checkAllowed(sheetId);
      if (!TYPE_PATTERN.test(type)) throw invalidArgument(`This host has no charts of type '${type}'.`);
      if (!source) throw invalidArgument("A chart needs a range that it is made of.");
      return createHandle("Chart", workbook.charts.add(sheetId, type, source.target as SheetRange, seriesBy ?? "Auto"));
    },
    getCount: (sheetId, { workbook }) => workbook.charts.listOnSheet(sheetId).length,
    getItemOrNullObject: (sheetId, { workbook }, key: string) => {
      const chart = findChart(workbook, sheetId, key);
      return chart ? createHandle("Chart", chart) : null;
    },
  },
};

/** A number of points that the chart keeps. */
const definePointsProperty = (key: "left" | "top" | "width" | "height"): Property<ChartModel> => ({
  get: (chart) => chart[key],
  set: (chart, value, scope) => {
    if (typeof value !== "number" || value < 0) throw invalidArgument(`${key} must be a number of points.`);
    changeChart(scope, chart, () => (chart[key] = value));
  },
});

/** The range of a cell of the chart's sheet, given as a range or by its address. */
const resolveCorner = ({ workbook }: Scope, chart: ChartModel, given: Handle | string): SheetRange => {
  if (typeof given !== "string") return given.target as SheetRange;
  const range = parseRange(splitSheet(given).cells);
  if (!range) throw invalidArgument(`'${given}' is not the address of a cell.`);
  return { sheetId: workbook.sheets.get(chart.sheetId), ...range };
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
        if (!TYPE_PATTERN.test(String(type)))
          throw invalidArgument(`This host has no charts of type '${String(type)}'.`);
        changeChart(scope, chart, () => (chart.type = String(type)));
      },
    },
    left: definePointsProperty("left"),
    top: definePointsProperty("top"),
    width: definePointsProperty("width"),
    height: definePointsProperty("height"),
  },
  objects: {
    title: (chart) => createHandle("ChartTitle", chart),
    legend: (chart) => createHandle("ChartLegend", chart),
    axes: (chart) => createHandle("ChartAxes", chart),
    series: (chart) => createHandle("ChartSeriesCollection", chart),
    worksheet: ({ sheetId }) => createHandle("Worksheet", sheetId),
  },
  methods: {
    delete: (chart, { workbook }) => {
      workbook.checkAllowed(chart.sheetId);
      workbook.charts.delete(chart);
    },
    setData: (chart, scope, source: Handle, seriesBy: string | null) => {
      scope.workbook.checkAllowed(chart.sheetId);
      scope.workbook.charts.setData(chart, source.target as SheetRange, seriesBy ?? "Auto");
    },
    setPosition: (chart, scope, start: Handle | string, end: Handle | string | null) => {
      const { sizes } = scope.workbook;
      const first = sizes.getBounds(resolveCorner(scope, chart, start));
      const last = end ? sizes.getBounds(resolveCorner(scope, chart, end)) : undefined;
      changeChart(scope, chart, () => {
        Object.assign(chart, { left: first.left, top: first.top });
        if (!last) return;
        chart.width = last.left + last.width - first.left;
        chart.height = last.top + last.height - first.top;
      });
    },
  },
};
