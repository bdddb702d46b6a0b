/** One series of a chart in the form of the drawing library. */
import { adaptColour } from "../../../chart-colours";
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
  const adapt = (own: string | undefined): string | undefined => own && adaptColour(own, theme.isDark);
  const axis = series.axisGroup === "Secondary" ? { [kind.isHorizontal ? "xAxisID" : "yAxisID"]: "right" } : {};
  if (kind.shape === "line") return { ...common, ...axis, ...buildLine(series, index, kind, colour, adapt) };
  // Excel's gap between bars is in per cent of a bar's width.
  const share = 1 / (1 + (series.gapWidth ?? GAP_WIDTH) / 100);
  return {
    ...common,
    ...axis,
    type: "bar",
    order: BAR_ORDER + index,
    backgroundColor: series.fill === "none" ? "transparent" : (adapt(series.fill) ?? colour),
    categoryPercentage: Math.min(1, share * 1.4),
    barPercentage: 0.9,
  };
}

/** Excel's line styles as dashes and gaps, in multiples of the line's weight. */
const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
  Dot: [1, 1],
  RoundDot: [1, 2],
};

function buildLine(
  { lineStyle = "", lineColor, lineWeight = LINE_WEIGHT, marker }: SeriesModel,
  index: number,
  kind: ChartKind,
  defaultColour: string,
  adapt: (own: string | undefined) => string | undefined,
): object {
  const shape = toMarkerShape(marker.style, kind);
  const isHidden = lineStyle === "None";
  const colour = adapt(lineColor) ?? defaultColour;
  const fill = adapt(marker.fill) ?? colour;
  const width = lineWeight * SCALE;
  return {
    type: "line",
    order: -index,
    borderColor: colour,
    borderWidth: isHidden ? 0 : width,
    borderDash: (DASHES[lineStyle] ?? []).map((length) => length * width),
    showLine: !isHidden,
    pointStyle: shape,
    pointRadius: shape === false ? 0 : ((marker.size ?? MARKER_SIZE) * SCALE) / 2,
    pointHoverRadius: shape === false ? 4 : (marker.size ?? MARKER_SIZE) * SCALE * 0.6,
    pointBackgroundColor: fill,
    pointBorderColor: adapt(marker.line) ?? fill,
    backgroundColor: fill,
  };
}
