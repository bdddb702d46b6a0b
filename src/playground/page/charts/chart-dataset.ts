/** One series of a chart in the form of the drawing library. */
import type { SeriesModel } from "../../host";
import { findChartKind, toMarkerShape, type ChartKind } from "./chart-kinds";
import type { ChartTheme, Point } from "./types";

/** Pixels per point of a line's weight and a marker's size. */
const SCALE = 96 / 72;
/** Excel's defaults: the gap between bars in per cent of a bar's width, the others in points. */
const GAP_WIDTH = 150;
const LINE_WEIGHT = 1.75;
const MARKER_SIZE = 5;

/** A series covers those before it and a line covers all bars; the drawing library draws the lowest order last. */
const BAR_ORDER = 1000;

/** The texts beside the points of a series; undefined where a point has none. */
export type PointLabels = readonly (string | undefined)[];

export function buildChartDataset(
  series: SeriesModel,
  index: number,
  points: readonly Point[],
  chartKind: ChartKind,
  theme: ChartTheme,
): object {
  const kind = (series.type && findChartKind(series.type)) || chartKind;
  const colour = theme.palette[index % theme.palette.length]!;
  const pointLabels: PointLabels = points.map(({ value, text }) =>
    series.hasDataLabels && value !== null ? text : undefined,
  );
  const common = { label: series.name, data: points.map(({ value }) => value), pointLabels };
  if (kind.shape === "pie" || kind.shape === "doughnut") {
    const fills = points.map((_, slice) => theme.palette[slice % theme.palette.length]!);
    return { ...common, backgroundColor: fills, borderColor: theme.paper, borderWidth: 2 };
  }
  if (kind.shape === "line") return { ...common, ...buildLine(series, index, kind, colour) };
  // Excel's gap between bars is in per cent of a bar's width.
  const share = 1 / (1 + (series.gapWidth ?? GAP_WIDTH) / 100);
  return {
    ...common,
    type: "bar",
    order: BAR_ORDER + index,
    backgroundColor: colour,
    categoryPercentage: Math.min(1, share * 1.4),
    barPercentage: 0.9,
  };
}

function buildLine({ lineStyle, marker }: SeriesModel, index: number, kind: ChartKind, colour: string): object {
  const shape = toMarkerShape(marker.style, kind);
  const isHidden = lineStyle === "None";
  const fill = marker.fill ?? colour;
  return {
    type: "line",
    order: -index,
    borderColor: colour,
    borderWidth: isHidden ? 0 : LINE_WEIGHT * SCALE,
    showLine: !isHidden,
    pointStyle: shape,
    pointRadius: shape === false ? 0 : ((marker.size ?? MARKER_SIZE) * SCALE) / 2,
    pointHoverRadius: shape === false ? 4 : (marker.size ?? MARKER_SIZE) * SCALE * 0.6,
    pointBackgroundColor: fill,
    pointBorderColor: marker.line ?? fill,
    backgroundColor: fill,
  };
}
