/** A chart of the workbook in the form of the drawing library. */
import type { ChartConfiguration, ChartDataset, ChartOptions, LegendOptions } from "chart.js";
import type { AxisModel, ChartModel } from "../../host";
import { buildChartDataset } from "./chart-dataset";
import { findChartKind, type ChartKind } from "./chart-kinds";
import type { ChartTheme, Point, ReadPoints, FormatNumber } from "./types";

/** Pixels per point: positions and sizes of Excel are in points. */
export const PIXELS_PER_POINT = 96 / 72;

/** The configuration; undefined for a type of chart that the playground does not know. */
export function buildChartConfiguration(
  chart: ChartModel,
  readPoints: ReadPoints,
  formatNumber: FormatNumber,
  theme: ChartTheme,
): ChartConfiguration | undefined {
  const kind = findChartKind(chart.type);
  if (!kind) return undefined;
  const isRound = kind.shape === "pie" || kind.shape === "doughnut";
  const categories = readPoints(chart.series.find((series) => series.categories)?.categories);
  const values = chart.series.map((series) => readPoints(series.values));
  const length = Math.max(0, categories.length, ...values.map((points) => points.length));
  const datasets = chart.series.map((series, index) => buildChartDataset(series, index, values[index]!, kind, theme));
  const rightPoints = chart.series.flatMap(({ axisGroup }, at) => (axisGroup === "Secondary" ? [values[at]!] : []));
  const getFormat = (axis: AxisModel, points: readonly Point[] | undefined): string =>
    axis.numberFormat && axis.numberFormat !== "General" ? axis.numberFormat : (points?.[0]?.format ?? "General");

  return {
    type: kind.shape,
    data: {
      labels: Array.from({ length }, (_, index) => categories[index]?.text ?? String(index + 1)),
      datasets: datasets as ChartDataset[],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: kind.isHorizontal ? "y" : "x",
      layout: { padding: { top: 4, right: 12, bottom: 8, left: 8 } },
      color: theme.ink,
      scales: isRound
        ? {}
        : buildScales(
            chart,
            kind,
            values,
            rightPoints,
            (axis) => (number) =>
              formatNumber(getFormat(axis, axis === chart.rightAxis ? rightPoints[0] : values[0]), number),
            theme,
          ),
      plugins: {
        title: {
          display: chart.title.text !== "",
          text: chart.title.text,
          color: theme.ink,
          font: { family: theme.font, size: chart.width < SMALL_WIDTH ? 12 : 15, weight: 600 },
          padding: { top: 8, bottom: 8 },
        },
        legend: {
          display: chart.legend.visible,
          position: toLegendPosition(chart.legend.position),
          labels: {
            color: theme.ink,
            boxWidth: kind.shape === "line" ? 8 : 12,
            boxHeight: kind.shape === "line" ? 8 : 12,
            usePointStyle: kind.shape === "line",
            // In the order of the series, not in that of drawing.
            ...(!isRound && { sort: (a, b) => (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0) }),
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

function toLegendPosition(position: string): LegendOptions<"bar">["position"] {
  const side = position.toLowerCase();
  return side === "top" || side === "left" || side === "right" ? side : "bottom";
}

/** Excel starts an axis at 0 unless all values lie within a sixth of the largest. */
function startsAtZero(points: readonly Point[]): boolean {
  const sizes = points.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]));
  const largest = Math.max(0, ...sizes);
  return largest - Math.min(...sizes) > largest / 6;
}

/** Charts narrower than this, in points, have smaller letters. */
const SMALL_WIDTH = 260;

type Scales = NonNullable<ChartOptions["scales"]>;

function buildScales(
  chart: ChartModel,
  kind: ChartKind,
  values: readonly (readonly Point[])[],
  rightPoints: readonly (readonly Point[])[],
  createFormatter: (axis: AxisModel) => (number: number) => string,
  theme: ChartTheme,
): Scales {
  const { categoryAxis, valueAxis, rightAxis } = chart;
  const common = { stacked: kind.isStacked ?? false, border: { color: theme.line } };
  const isSmall = chart.width < SMALL_WIDTH;
  const titleFont = { size: isSmall ? 10 : 12 };
  const buildValueScale = (axis: AxisModel, points: readonly Point[]) => ({
    type: "linear" as const,
    ...common,
    beginAtZero: startsAtZero(points),
    ...(axis.minimum !== undefined && { min: axis.minimum }),
    ...(axis.maximum !== undefined && { max: axis.maximum }),
    // Room for the labels of the longest bars and highest points.
    grace: chart.series.some(({ hasDataLabels }) => hasDataLabels) ? "10%" : 0,
    reverse: axis.reversed,
    title: { display: axis.title !== "", text: axis.title, color: theme.soft, font: titleFont },
    ticks: {
      display: axis.tickLabelPosition !== "None",
      autoSkip: false,
      maxTicksLimit: isSmall ? 5 : 8,
      color: theme.soft,
      callback: (number: number | string) => createFormatter(axis)(Number(number)),
    },
  });
  const left = values.filter((points) => !rightPoints.includes(points));
  const valueScale = { ...buildValueScale(valueAxis, left.flat()), grid: { color: theme.line } };
  const rightScale = {
    ...buildValueScale(rightAxis, rightPoints.flat()),
    position: kind.isHorizontal ? ("top" as const) : ("right" as const),
    grid: { display: false },
  };
  const categoryScale = {
    type: "category" as const,
    ...common,
    grid: { display: false },
    // Excel's first bar is at the bottom, that of the drawing library at the top.
    reverse: kind.isHorizontal ? !categoryAxis.reversed : categoryAxis.reversed,
    ticks: { display: categoryAxis.tickLabelPosition !== "None", color: theme.soft, autoSkip: !kind.isHorizontal },
    title: { display: categoryAxis.title !== "", text: categoryAxis.title, color: theme.soft, font: titleFont },
    // Points of a line are in the middle of their category, as bars are.
    offset: true,
  };
  const scales = kind.isHorizontal ? { y: categoryScale, x: valueScale } : { x: categoryScale, y: valueScale };
  return rightPoints.length > 0 ? { ...scales, right: rightScale } : scales;
}
