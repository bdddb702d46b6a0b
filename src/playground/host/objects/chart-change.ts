/** Changes to charts, which a protected sheet refuses. */
import type { ChartModel } from "../model/types";
import type { Property, Scope } from "../protocol/kinds";

export function changeChart({ workbook }: Scope, chart: ChartModel, change: () => void): void {
  workbook.allow(chart.sheetId);
  workbook.charts.change(chart, change);
}

/** Properties that stand in a part of a chart, which is found from what stands behind the object. */
export const chartPart =
  <T>(chartOf: (target: T) => ChartModel) =>
  <P extends object>(partOf: (target: T) => P) =>
  <K extends keyof P>(key: K, otherwise?: P[K]): Property<T> => ({
    get: (target) => partOf(target)[key] ?? otherwise,
    set: (target, value, scope) => changeChart(scope, chartOf(target), () => (partOf(target)[key] = value as P[K])),
  });
