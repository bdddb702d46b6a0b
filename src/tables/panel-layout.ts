/** Where the charts of a table stand beside each other, in points. */
import { listPanels } from "./chart";
import type { ChartContent } from "./types";

export interface PanelBounds {
  /** From the corner of the first. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A single chart: its categories are legible, and it fits beside a table in an ordinary window. */
const SINGLE = { width: 420, height: 240 };
/** A bar with its name, and what a chart of bars has above and below them. */
const [BAR_HEIGHT, BARS_AROUND] = [16, 96];
/** Bars of values, then those of their changes, which need less room. */
const CHANGE_WIDTHS = [350, 270];
const MULTIPLE = { width: 232, height: 170 };

/** The bounds of each chart, in their order. */
export function layOutPanels(chart: ChartContent): PanelBounds[] {
  const charts = listPanels(chart);
  if (chart.kind === "multiples") {
    const across = charts.length <= 4 ? 2 : 3;
    return charts.map((_, at) => ({
      left: (at % across) * MULTIPLE.width,
      top: Math.floor(at / across) * MULTIPLE.height,
      ...MULTIPLE,
    }));
  }
  const height = Math.max(SINGLE.height, BARS_AROUND + BAR_HEIGHT * chart.categories.length);
  if (chart.kind === "change")
    return charts.map((_, at) => ({
      left: CHANGE_WIDTHS.slice(0, at).reduce((sum, width) => sum + width, 0),
      top: 0,
      width: CHANGE_WIDTHS[at]!,
      height,
    }));
  return [{ left: 0, top: 0, width: SINGLE.width, height: chart.kind === "waterfall" ? height : SINGLE.height }];
}

/** The size of all together. */
export function measurePanels(chart: ChartContent): Pick<PanelBounds, "width" | "height"> {
  const panels = layOutPanels(chart);
  return {
    width: Math.max(...panels.map(({ left, width }) => left + width)),
    height: Math.max(...panels.map(({ top, height }) => top + height)),
  };
}
