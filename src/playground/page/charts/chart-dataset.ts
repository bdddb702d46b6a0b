/** One series of a chart as the drawing library wants it. */
import type { SeriesModel } from "../../host/model/types";
import { findChartKind, toMarkerShape, type ChartKind } from "./chart-kinds";
import type { ChartTheme, Point, FormatNumber } from "./types";

/** Pixels per point of a line's weight and a marker's size. */
const SCALE = 96 / 72;
const GAP_WIDTH = 150;

/** A series lies over those before it, and a line over all bars; the drawing library draws the lowest order last. */
const BAR_ORDER = 1000;

/** The texts beside the points of a series, in their order; undefined leaves a point bare. */
export type PointLabels = readonly (string | undefined)[];

export function buildChartDataset(
  series: SeriesModel,
  index: number,
  points: readonly Point[],
  chartKind: ChartKind,
  formatNumber: FormatNumber,
  theme: ChartTheme,
): object {
  const kind = (series.type && findChartKind(series.type)) || chartKind;
  const colour = theme.palette[index % theme.palette.length]!;
  const labels = buildPointLabels(series, points, formatNumber);
  const common = {
    label: series.name,
    data: points.map(({ value }) => value),
    pointLabels: labels,
    pointLabelPosition: series.dataLabels.position,
  };
  if (kind.shape === "pie" || kind.shape === "doughnut") {
    const fills = points.map(
      (_, slice) => series.points.get(slice)?.fill ?? theme.palette[slice % theme.palette.length]!,
    );
    return { ...common, backgroundColor: fills, borderColor: theme.paper, borderWidth: 2 };
  }
  if (kind.shape === "line")
    return { ...common, ...buildLine(series, index, kind, colour), ...selectAxis(series, chartKind) };
  const fills = points.map((_, bar) => series.points.get(bar)?.fill ?? series.fill ?? colour);
  // Excel's gap between bars is in per cent of a bar's width.
  const share = 1 / (1 + (series.gapWidth ?? GAP_WIDTH) / 100);
  return {
    ...common,
    type: "bar",
    order: BAR_ORDER + index,
    backgroundColor: fills,
    categoryPercentage: Math.min(1, share * 1.4),
    barPercentage: 0.9,
    ...selectAxis(series, chartKind),
  };
}

function buildLine(series: SeriesModel, index: number, kind: ChartKind, colour: string): object {
  const { line, marker } = series;
  const stroke = line.color ?? series.fill ?? colour;
  const shape = toMarkerShape(marker.style, kind);
  const hidden = line.style === "None";
  const dashes: Readonly<Record<string, readonly number[]>> = { Dash: [6, 4], Dot: [2, 3], RoundDot: [2, 3] };
  return {
    type: "line",
    order: -index,
    borderColor: stroke,
    borderWidth: hidden ? 0 : (line.weight ?? 1.75) * SCALE,
    borderDash: dashes[line.style ?? ""] ?? [],
    showLine: !hidden,
    tension: series.smooth ? 0.35 : 0,
    pointStyle: shape,
    pointRadius: shape === false ? 0 : ((marker.size ?? 5) * SCALE) / 2,
    pointHoverRadius: shape === false ? 4 : (marker.size ?? 5) * SCALE * 0.6,
    pointBackgroundColor: marker.fill ?? stroke,
    pointBorderColor: marker.line ?? marker.fill ?? stroke,
    backgroundColor: marker.fill ?? stroke,
  };
}

const selectAxis = ({ axisGroup }: SeriesModel, { isHorizontal: lying }: ChartKind): object =>
  axisGroup === "Secondary" ? { [lying ? "xAxisID" : "yAxisID"]: "secondary" } : {};

function buildPointLabels(series: SeriesModel, points: readonly Point[], formatNumber: FormatNumber): PointLabels {
  const { dataLabels } = series;
  const whole = points.reduce((sum, { value }) => sum + Math.abs(value ?? 0), 0);
  return points.map(({ value, text }, index) => {
    const pointFormat = series.points.get(index);
    if (value === null || !(pointFormat?.hasDataLabel ?? series.hasDataLabels)) return undefined;
    if (pointFormat?.label) return pointFormat.label;
    const format = dataLabels.numberFormat;
    const number = format && format !== "General" ? formatNumber(format, value) : text;
    const parts = [
      dataLabels.showSeriesName && series.name,
      dataLabels.showValue && number,
      dataLabels.showPercentage && formatNumber("0%", Math.abs(value) / whole),
    ];
    return parts.filter((part) => part).join(", ") || undefined;
  });
}
