/** One series of a chart as the drawing library wants it. */
import type { SeriesModel } from "../../host/model/types";
import { kindOf, markerOf, type Kind } from "./kinds";
import type { Look, Point, ShowNumber } from "./types";

/** Pixels per point of a line's weight and a marker's size. */
const SCALE = 96 / 72;
const GAP_WIDTH = 150;

/** A series lies over those before it, and a line over all bars; the drawing library draws the lowest order last. */
const BEHIND = 1000;

/** The texts beside the points of a series, in their order; undefined leaves a point bare. */
export type Labels = readonly (string | undefined)[];

export function datasetOf(
  series: SeriesModel,
  at: number,
  points: readonly Point[],
  chartKind: Kind,
  show: ShowNumber,
  look: Look,
): object {
  const kind = (series.type && kindOf(series.type)) || chartKind;
  const colour = look.palette[at % look.palette.length]!;
  const labels = labelsOf(series, points, show);
  const common = {
    label: series.name,
    data: points.map(({ value }) => value),
    pointLabels: labels,
    pointLabelPosition: series.dataLabels.position,
  };
  if (kind.draws === "pie" || kind.draws === "doughnut") {
    const fills = points.map(
      (_, slice) => series.points.get(slice)?.fill ?? look.palette[slice % look.palette.length]!,
    );
    return { ...common, backgroundColor: fills, borderColor: look.paper, borderWidth: 2 };
  }
  if (kind.draws === "line") return { ...common, ...lineOf(series, at, kind, colour), ...axisOf(series, chartKind) };
  const fills = points.map((_, bar) => series.points.get(bar)?.fill ?? series.fill ?? colour);
  // Excel's gap between bars is in per cent of a bar's width.
  const share = 1 / (1 + (series.gapWidth ?? GAP_WIDTH) / 100);
  return {
    ...common,
    type: "bar",
    order: BEHIND + at,
    backgroundColor: fills,
    categoryPercentage: Math.min(1, share * 1.4),
    barPercentage: 0.9,
    ...axisOf(series, chartKind),
  };
}

function lineOf(series: SeriesModel, at: number, kind: Kind, colour: string): object {
  const { line, marker } = series;
  const stroke = line.color ?? series.fill ?? colour;
  const shape = markerOf(marker.style, kind);
  const hidden = line.style === "None";
  const dashes: Readonly<Record<string, readonly number[]>> = { Dash: [6, 4], Dot: [2, 3], RoundDot: [2, 3] };
  return {
    type: "line",
    order: -at,
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

const axisOf = ({ axisGroup }: SeriesModel, { lying }: Kind): object =>
  axisGroup === "Secondary" ? { [lying ? "xAxisID" : "yAxisID"]: "secondary" } : {};

function labelsOf(series: SeriesModel, points: readonly Point[], show: ShowNumber): Labels {
  const { dataLabels } = series;
  const whole = points.reduce((sum, { value }) => sum + Math.abs(value ?? 0), 0);
  return points.map(({ value, text }, at) => {
    const own = series.points.get(at);
    if (value === null || !(own?.hasDataLabel ?? series.hasDataLabels)) return undefined;
    if (own?.label) return own.label;
    const format = dataLabels.numberFormat;
    const number = format && format !== "General" ? show(format, value) : text;
    const parts = [
      dataLabels.showSeriesName && series.name,
      dataLabels.showValue && number,
      dataLabels.showPercentage && show("0%", Math.abs(value) / whole),
    ];
    return parts.filter((part) => part).join(", ") || undefined;
  });
}
