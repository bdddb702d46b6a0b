/** Where the chart of a table goes. */
import type { CellPosition } from "../../formulas/addresses";
import type { TableLayout } from "../../tables/layout";
import { areDisjoint, type Rectangle } from "../../excel/geometry";
import type { Placement } from "./placement";

/** The size of a chart, in points: the categories can be read, and it stands beside a table in a usual window. */
export const CHART_SIZE = { width: 420, height: 240 };

/** What of a sheet is seen without scrolling, in points, on a laptop with the pane open. */
const VISIBLE_SIZE = { width: 720, height: 420 };
const DEFAULT_COLUMN_WIDTH = 48;

/**
 * The cell that the chart's top left corner stands at: to the right of the block where it is seen beside it, else
 * below; not over other cells or charts. Columns will be that wide.
 */
export function findChartPosition(
  { area }: TableLayout,
  placement: Placement,
  widths: readonly number[],
): CellPosition {
  const { geometry, isFreeBeside: freeBeside, isFreeBelow: freeBelow } = placement;
  const width = widths.reduce((sum, one) => sum + one, 0) + DEFAULT_COLUMN_WIDTH;
  const height = (area.rows + 1) * geometry.rowHeight;
  const isFree = (rectangle: Rectangle): boolean => geometry.charts.every((chart) => areDisjoint(chart, rectangle));
  const beside = {
    spot: { row: area.row, column: area.column + area.columns + 1 },
    free: freeBeside && isFree({ left: geometry.left + width, top: geometry.top, ...CHART_SIZE }),
  };
  const below = {
    spot: { row: area.row + area.rows + 1, column: area.column },
    free: freeBelow && isFree({ left: geometry.left, top: geometry.top + height, ...CHART_SIZE }),
  };
  // Further right the person has scrolled, and what is seen begins at the table.
  const left = geometry.left < VISIBLE_SIZE.width ? geometry.left : 0;
  const isVisibleBeside = left + width + CHART_SIZE.width <= VISIBLE_SIZE.width;
  const order = isVisibleBeside || height > VISIBLE_SIZE.height ? [beside, below] : [below, beside];
  const belowEverything = { row: Math.max(placement.freeRow, below.spot.row), column: area.column };
  return order.find((candidate) => candidate.free)?.spot ?? belowEverything;
}
