/** A chart of the workbook as the drawing library wants it. */
import type { ChartConfiguration, ChartDataset, ChartOptions, LegendOptions } from "chart.js";
import type { AxisModel, ChartModel } from "../../host/model/types";
import { datasetOf } from "./dataset";
import { kindOf, type Kind } from "./kinds";
import type { Look, Point, Read, ShowNumber } from "./types";

/** Pixels per point: positions and sizes of Excel are in points. */
export const PIXELS_PER_POINT = 96 / 72;

/** The configuration; undefined for a type of chart that the playground does not know. */
export function configurationOf(
  chart: ChartModel,
  read: Read,
  show: ShowNumber,
  look: Look,
): ChartConfiguration | undefined {
  const kind = kindOf(chart.type);
  if (!kind) return undefined;
  const round = kind.draws === "pie" || kind.draws === "doughnut";
  const categories = read(chart.series.find((series) => series.categories)?.categories);
  const values = chart.series.map((series) => read(series.values));
  const length = Math.max(0, categories.length, ...values.map((points) => points.length));
  const datasets = chart.series.map((series, at) => datasetOf(series, at, values[at]!, kind, show, look));
  const formatOf = (axis: AxisModel, points: readonly Point[] | undefined): string =>
    axis.numberFormat && axis.numberFormat !== "General" ? axis.numberFormat : (points?.[0]?.format ?? "General");

  return {
    type: kind.draws,
    data: {
      labels: Array.from({ length }, (_, at) => categories[at]?.text ?? String(at + 1)),
      datasets: datasets as ChartDataset[],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: kind.lying ? "y" : "x",
      layout: { padding: { top: 4, right: 12, bottom: 8, left: 8 } },
      color: look.ink,
      scales: round
        ? {}
        : scalesOf(chart, kind, values, (axis) => (number) => show(formatOf(axis, values[0]), number), look),
      plugins: {
        title: {
          display: chart.title.visible && chart.title.text !== "",
          text: chart.title.text,
          color: look.ink,
          font: { family: look.font, size: 15, weight: 600 },
          padding: { top: 8, bottom: 8 },
        },
        legend: {
          display: chart.legend.visible,
          position: legendPlace(chart.legend.position),
          labels: {
            color: look.ink,
            boxWidth: kind.draws === "line" ? 8 : 12,
            boxHeight: kind.draws === "line" ? 8 : 12,
            usePointStyle: kind.draws === "line",
            // In the order of the series, not in that of drawing.
            ...(!round && { sort: (a, b) => (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0) }),
          },
        },
        tooltip: {
          callbacks: {
            label: ({ dataset, datasetIndex, dataIndex }) =>
              `${dataset.label ? `${dataset.label}: ` : ""}${values[datasetIndex]?.[dataIndex]?.text ?? ""}`,
          },
        },
      },
    },
  };
}

function legendPlace(position: string): LegendOptions<"bar">["position"] {
  const place = position.toLowerCase();
  return place === "top" || place === "left" || place === "right" ? place : "bottom";
}

/** Excel starts an axis at 0 unless all values lie within a sixth of the largest. */
function startsAtZero(points: readonly Point[]): boolean {
  const sizes = points.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]));
  const largest = Math.max(0, ...sizes);
  return largest - Math.min(...sizes) > largest / 6;
}

type Scales = NonNullable<ChartOptions["scales"]>;

function scalesOf(
  chart: ChartModel,
  kind: Kind,
  values: readonly (readonly Point[])[],
  showOn: (axis: AxisModel) => (number: number) => string,
  look: Look,
): Scales {
  const common = (axis: AxisModel) => ({
    display: axis.visible,
    stacked: kind.stacked ?? false,
    title: { display: axis.title.visible && axis.title.text !== "", text: axis.title.text, color: look.soft },
    grid: { display: axis.majorGridlines, color: look.line },
    border: { color: look.line },
  });
  const value = (axis: AxisModel) => ({
    type: "linear" as const,
    ...common(axis),
    ...(axis.minimum !== undefined && { min: axis.minimum }),
    ...(axis.maximum !== undefined && { max: axis.maximum }),
    beginAtZero: startsAtZero(values.flat()),
    // Room for the labels of the longest bars and highest points.
    grace: chart.series.some(({ hasDataLabels, points }) => hasDataLabels || points.size > 0) ? "10%" : 0,
    reverse: axis.reversed,
    ticks: {
      display: axis.tickLabelPosition !== "None",
      autoSkip: false,
      maxTicksLimit: 8,
      color: look.soft,
      callback: (number: number | string) => showOn(axis)(Number(number)),
    },
  });
  const { categoryAxis, valueAxis } = chart;
  const category = {
    type: "category" as const,
    ...common(categoryAxis),
    // The first bar of Excel is at the bottom, that of the drawing library at the top.
    reverse: kind.lying ? !categoryAxis.reversed : categoryAxis.reversed,
    ticks: { display: categoryAxis.tickLabelPosition !== "None", color: look.soft, autoSkip: !kind.lying },
    // Points of a line stand in the middle of their category, as bars do.
    offset: true,
  };
  const [along, across] = kind.lying ? (["y", "x"] as const) : (["x", "y"] as const);
  const secondary = chart.series.some(({ axisGroup }) => axisGroup === "Secondary");
  return {
    [along]: category,
    [across]: value(valueAxis),
    ...(secondary && {
      secondary: { ...value(valueAxis), axis: across, position: kind.lying ? "top" : "right", grid: {} },
    }),
  };
}
