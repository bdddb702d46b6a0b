import type { ChartModel } from "../model/chart-model";
import { itemNotFound } from "../model/errors";
import { createHandle, type Axis, type Kind } from "../protocol/kinds";
import { changeChart, defineChartPart } from "./change-chart";
import { resolveRange } from "./resolve-address";

export const chartTitle: Kind<ChartModel> = {
  properties: {
    text: {
      get: ({ title }) => title.text,
      set: (chart, text, scope) => changeChart(scope, chart, () => (chart.title = { text: String(text) })),
    },
  },
  methods: {
    setFormula: (chart, scope, formula: string) => {
      const range = resolveRange(scope.workbook, formula.replace(/^=/, ""), chart.sheetId);
      changeChart(scope, chart, () => (chart.title = scope.workbook.charts.createLinkedTitle(range)));
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
  item: (chart, _scope, type: string, group?: string | null) => {
    if (type === "Category") return createHandle("ChartAxis", { chart, axis: "categoryAxis" });
    if (group !== "Secondary") return createHandle("ChartAxis", { chart, axis: "valueAxis" });
    if (!chart.series.some(({ axisGroup }) => axisGroup === "Secondary"))
      throw itemNotFound(`secondary axis in '${chart.name}'`);
    return createHandle("ChartAxis", { chart, axis: "rightAxis" });
  },
};

const defineAxisProperty = defineChartPart(
  ({ chart }: Axis) => chart,
  ({ chart, axis }) => chart[axis],
);

export const chartAxisTitle: Kind<Axis> = { properties: { text: defineAxisProperty("title") } };

export const chartAxis: Kind<Axis> = {
  objects: { title: (axis) => createHandle("ChartAxisTitle", axis) },
  properties: {
    numberFormat: defineAxisProperty("numberFormat"),
    reversePlotOrder: defineAxisProperty("reversed"),
    tickLabelPosition: defineAxisProperty("tickLabelPosition"),
    categoryType: defineAxisProperty("categoryType"),
    minimum: defineAxisProperty("minimum"),
    maximum: defineAxisProperty("maximum"),
  },
};
