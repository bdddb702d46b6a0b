/** Where the chart of a table goes. */
import type { Spot } from "../addresses";
import type { Block } from "../layout";
import { apart, type Rectangle } from "./geometry";
import type { Site } from "./site";

/** The size of a chart, in points: the categories can be read, and it stands beside a table in a usual window. */
export const CHART_SIZE = { width: 420, height: 240 };

/** What of a sheet is seen without scrolling, in points, on a laptop with the pane open. */
const SEEN = { width: 720, height: 420 };
const USUAL_WIDTH = 48;

/**
 * The cell that the chart's top left corner stands at: to the right of the block where it is seen beside it, else
 * below; not over other cells or charts. Columns will be that wide.
 */
export function chartPlace({ area }: Block, site: Site, widths: readonly number[]): Spot {
  const { geometry, freeBeside, freeBelow } = site;
  const width = widths.reduce((sum, one) => sum + one, 0) + USUAL_WIDTH;
  const height = (area.rows + 1) * geometry.rowHeight;
  const free = (rectangle: Rectangle): boolean => geometry.charts.every((chart) => apart(chart, rectangle));
  const beside = {
    spot: { row: area.row, column: area.column + area.columns + 1 },
    free: freeBeside && free({ left: geometry.left + width, top: geometry.top, ...CHART_SIZE }),
  };
  const below = {
    spot: { row: area.row + area.rows + 1, column: area.column },
    free: freeBelow && free({ left: geometry.left, top: geometry.top + height, ...CHART_SIZE }),
  };
  // Further right the person has scrolled, and what is seen begins at the table.
  const left = geometry.left < SEEN.width ? geometry.left : 0;
  const seenBeside = left + width + CHART_SIZE.width <= SEEN.width;
  const order = seenBeside || height > SEEN.height ? [beside, below] : [below, beside];
  const underAll = { row: Math.max(site.freeRow, below.spot.row), column: area.column };
  return order.find((place) => place.free)?.spot ?? underAll;
}
