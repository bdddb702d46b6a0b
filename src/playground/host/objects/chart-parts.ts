import type { ChartModel } from "../model/chart-model";
import { createHandle, type Axis, type Kind } from "../protocol/kinds";
import { changeChart, defineChartPart } from "./change-chart";

export const chartTitle: Kind<ChartModel> = {
  properties: {
    text: {
      get: ({ title }) => title.text,
      set: (chart, text, scope) => changeChart(scope, chart, () => (chart.title.text = String(text))),
    },
  },
};

const defineLegendProperty = defineChartPart(
  (chart: ChartModel) => chart,
  ({ legend }) => legend,
);

export const chartLegend: Kind<ChartModel> = {
  properties: { visible: defineLegendProperty("visible"), position: defineLegendProperty("position") },
};

export const chartAxes: Kind<ChartModel> = {
  objects: {
    categoryAxis: (chart) => createHandle("ChartAxis", { chart, axis: "categoryAxis" }),
    valueAxis: (chart) => createHandle("ChartAxis", { chart, axis: "valueAxis" }),
  },
};

const defineAxisProperty = defineChartPart(
  ({ chart }: Axis) => chart,
  ({ chart, axis }) => chart[axis],
);

export const chartAxis: Kind<Axis> = {
  properties: {
    numberFormat: defineAxisProperty("numberFormat"),
    reversePlotOrder: defineAxisProperty("reversed"),
    tickLabelPosition: defineAxisProperty("tickLabelPosition"),
    categoryType: defineAxisProperty("categoryType"),
  },
};
