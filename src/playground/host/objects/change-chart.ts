/** Changes to charts, which a protected sheet refuses. */
import type { ChartModel } from "../model/types";
import type { Property, Scope } from "../protocol/kinds";

export function changeChart({ workbook }: Scope, chart: ChartModel, change: () => void): void {
  workbook.checkAllowed(chart.sheetId);
  workbook.charts.update(chart, change);
}

/** Properties that stand in a part of a chart, which is found from what stands behind the object. */
export const defineChartPart =
  <T>(getChart: (target: T) => ChartModel) =>
  <P extends object>(getPart: (target: T) => P) =>
  <K extends keyof P>(key: K, otherwise?: P[K]): Property<T> => ({
    get: (target) => getPart(target)[key] ?? otherwise,
    set: (target, value, scope) => changeChart(scope, getChart(target), () => (getPart(target)[key] = value as P[K])),
  });
