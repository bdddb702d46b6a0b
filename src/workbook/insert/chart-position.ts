/** The place of a table's chart on the sheet. */
import type { CellPosition } from "../../formulas/addresses";
import { DEFAULT_COLUMN_WIDTH, type TableLayout } from "../../tables";
import { areDisjoint, type Rectangle } from "../../excel/geometry";
import type { Placement } from "./placement";

/** The size of all charts of a table together, in points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** The part of a sheet visible without scrolling on a laptop with the pane open, in points. */
const VISIBLE_SIZE = { width: 720, height: 420 };

/**
 * The cell for the top left corner of the charts: to the right of the table where both are visible together, else below;
 * never over other cells or charts.
 * @param widths The widths of the table's columns, in points.
 */
export function findChartPosition(
  { area, table }: TableLayout,
  placement: Placement,
  widths: readonly number[],
  size: ChartSize,
): CellPosition {
  const { geometry, isFreeBeside, isFreeBelow } = placement;
  const width = widths.reduce((sum, columnWidth) => sum + columnWidth, 0) + DEFAULT_COLUMN_WIDTH;
  const height = (area.rows + 1) * geometry.rowHeight;
  const titleHeight = (table.row - area.row) * geometry.rowHeight;
  const isClear = (rectangle: Rectangle): boolean => geometry.charts.every((chart) => areDisjoint(chart, rectangle));
  const beside = {
    // Level with the header, as the title runs on over the cells beside it.
    position: { row: table.row, column: area.column + area.columns + 1 },
    isFree: isFreeBeside && isClear({ left: geometry.left + width, top: geometry.top + titleHeight, ...size }),
  };
  const below = {
    position: { row: area.row + area.rows + 1, column: area.column },
    isFree: isFreeBelow && isClear({ left: geometry.left, top: geometry.top + height, ...size }),
  };
  // A table further right has been scrolled to: the visible part begins at it.
  const left = geometry.left < VISIBLE_SIZE.width ? geometry.left : 0;
  const isVisibleBeside = left + width + size.width <= VISIBLE_SIZE.width;
  const order = isVisibleBeside || height > VISIBLE_SIZE.height ? [beside, below] : [below, beside];
  const belowEverything = { row: Math.max(placement.freeRow, below.position.row), column: area.column };
  return order.find((candidate) => candidate.isFree)?.position ?? belowEverything;
}
