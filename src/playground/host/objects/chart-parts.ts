import type { ChartModel } from "../model/types";
import { createHandle, type Kind, type Targets } from "../protocol/kinds";
import { changeChart, defineChartPart } from "./change-chart";

const defineChartProperty = defineChartPart<ChartModel>((chart) => chart);

export const chartTitle: Kind<ChartModel> = {
  properties: {
    text: {
      get: ({ title }) => title.text,
      // A text makes the title visible, as in Excel.
      set: (chart, text, scope) =>
        changeChart(scope, chart, () => (chart.title = { text: String(text), visible: true })),
    },
    visible: defineChartProperty(({ title }) => title)("visible"),
  },
};

export const chartLegend: Kind<ChartModel> = {
  properties: {
    visible: defineChartProperty(({ legend }) => legend)("visible"),
    position: defineChartProperty(({ legend }) => legend)("position"),
  },
};

export const chartAxes: Kind<ChartModel> = {
  objects: {
    categoryAxis: (chart) => createHandle("ChartAxis", { chart, axis: "categoryAxis" }),
    valueAxis: (chart) => createHandle("ChartAxis", { chart, axis: "valueAxis" }),
  },
};

type Axis = Targets["ChartAxis"];

const defineAxisProperty = defineChartPart<Axis>(({ chart }) => chart);
const getAxis = ({ chart, axis }: Axis) => chart[axis];

export const chartAxis: Kind<Axis> = {
  properties: {
    visible: defineAxisProperty(getAxis)("visible"),
    numberFormat: defineAxisProperty(getAxis)("numberFormat"),
    minimum: defineAxisProperty(getAxis)("minimum"),
    maximum: defineAxisProperty(getAxis)("maximum"),
    reversePlotOrder: defineAxisProperty(getAxis)("reversed"),
    tickLabelPosition: defineAxisProperty(getAxis)("tickLabelPosition"),
    categoryType: defineAxisProperty(getAxis)("categoryType"),
  },
  objects: {
    title: (axis) => createHandle("ChartAxisTitle", axis),
    majorGridlines: (axis) => createHandle("ChartGridlines", axis),
  },
};

export const chartAxisTitle: Kind<Axis> = {
  properties: {
    text: {
      get: (axis) => getAxis(axis).title.text,
      set: (axis, text, scope) =>
        changeChart(scope, axis.chart, () => (getAxis(axis).title = { text: String(text), visible: true })),
    },
    visible: defineAxisProperty((axis) => getAxis(axis).title)("visible"),
  },
};

export const chartGridlines: Kind<Axis> = {
  properties: { visible: defineAxisProperty(getAxis)("majorGridlines") },
};
