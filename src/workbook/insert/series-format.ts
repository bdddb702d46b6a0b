/** How the series of a native chart look, so that they can be told apart in print and by colour-blind people. */
import { ROLE_COLOURS, SERIES_COLOURS } from "../../chart-colours";
import type { SeriesRole } from "../../tables";

/** Of lines in turn: once colours repeat, dashes and markers still differ. */
const DASHES = ["Continuous", "Dash", "DashDot", "RoundDot"] as const;
const MARKERS = ["Circle", "Square", "Triangle", "Diamond", "X", "Plus"] as const;

const pick = <T>(choices: readonly T[], at: number): T => choices[at % choices.length]!;

/** @param at Its place among those that are compared, or the only one that is not there to compare with. */
export function formatLine(series: Excel.ChartSeries, at: number | "only", role: SeriesRole | undefined): void {
  const { line } = series.format;
  if (at === "only") {
    const isContext = role === "context";
    line.color = isContext ? ROLE_COLOURS.context : SERIES_COLOURS[0]!;
    line.weight = isContext ? 0.75 : 2;
    series.markerStyle = "None";
    return;
  }
  const colour = pick(SERIES_COLOURS, at);
  line.color = colour;
  line.lineStyle = pick(DASHES, at);
  series.markerStyle = pick(MARKERS, at);
  series.markerSize = 6;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
}

const BAR_COLOURS: Readonly<Partial<Record<SeriesRole, string>>> = {
  change: SERIES_COLOURS[1]!,
  rise: ROLE_COLOURS.rise,
  "rise below": ROLE_COLOURS.rise,
  fall: ROLE_COLOURS.fall,
  "fall below": ROLE_COLOURS.fall,
  "step total": ROLE_COLOURS.total,
};

export function formatBars(series: Excel.ChartSeries, role: SeriesRole | undefined): void {
  const { fill } = series.format;
  // The base of a step only lifts the others.
  if (role === "step base") fill.clear();
  else fill.setSolidColor((role && BAR_COLOURS[role]) ?? SERIES_COLOURS[0]!);
  series.hasDataLabels = role !== "step base";
  series.gapWidth = 60;
}
