/** Changes to charts, which a protected sheet refuses. */
import type { ChartModel } from "../model/chart-model";
import type { Property, Scope } from "../protocol/kinds";

export function changeChart({ workbook }: Scope, chart: ChartModel, change: () => void): void {
  workbook.protection.checkAllowed(chart.sheetId);
  workbook.charts.update(chart, change);
}

/** Defines properties of a part of a chart that the add-in sets and does not read. */
export const defineChartPart =
  <T, P extends object>(getChart: (target: T) => ChartModel, getPart: (target: T) => P) =>
  <K extends keyof P>(key: K): Property<T> => ({
    set: (target, value, scope) => changeChart(scope, getChart(target), () => (getPart(target)[key] = value as P[K])),
  });
