import type { ChartModel } from "../model/types";
import { handle, type Kind, type Targets } from "../protocol/kinds";
import { changeChart, chartPart } from "./chart-change";

const ofChart = chartPart<ChartModel>((chart) => chart);

export const chartTitle: Kind<ChartModel> = {
  properties: {
    text: {
      get: ({ title }) => title.text,
      // A text makes the title visible, as in Excel.
      set: (chart, text, scope) =>
        changeChart(scope, chart, () => (chart.title = { text: String(text), visible: true })),
    },
    visible: ofChart(({ title }) => title)("visible"),
  },
};

export const chartLegend: Kind<ChartModel> = {
  properties: {
    visible: ofChart(({ legend }) => legend)("visible"),
    position: ofChart(({ legend }) => legend)("position"),
  },
};

export const chartAxes: Kind<ChartModel> = {
  objects: {
    categoryAxis: (chart) => handle("ChartAxis", { chart, axis: "categoryAxis" }),
    valueAxis: (chart) => handle("ChartAxis", { chart, axis: "valueAxis" }),
  },
};

type Axis = Targets["ChartAxis"];

const ofAxis = chartPart<Axis>(({ chart }) => chart);
const own = ({ chart, axis }: Axis) => chart[axis];

export const chartAxis: Kind<Axis> = {
  properties: {
    visible: ofAxis(own)("visible"),
    numberFormat: ofAxis(own)("numberFormat"),
    minimum: ofAxis(own)("minimum"),
    maximum: ofAxis(own)("maximum"),
    reversePlotOrder: ofAxis(own)("reversed"),
    tickLabelPosition: ofAxis(own)("tickLabelPosition"),
    categoryType: ofAxis(own)("categoryType"),
  },
  objects: {
    title: (axis) => handle("ChartAxisTitle", axis),
    majorGridlines: (axis) => handle("ChartGridlines", axis),
  },
};

export const chartAxisTitle: Kind<Axis> = {
  properties: {
    text: {
      get: (axis) => own(axis).title.text,
      set: (axis, text, scope) =>
        changeChart(scope, axis.chart, () => (own(axis).title = { text: String(text), visible: true })),
    },
    visible: ofAxis((axis) => own(axis).title)("visible"),
  },
};

export const chartGridlines: Kind<Axis> = {
  properties: { visible: ofAxis(own)("majorGridlines") },
};
