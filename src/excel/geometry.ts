/** Positions on a sheet in points: charts float over the cells, which do not reveal them. */
import type { CellRange } from "../formulas/addresses";
import { isApiSupported } from "./run-in-excel";

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The top left corner of an area, with the charts of its sheet. */
export interface Geometry {
  readonly left: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly charts: readonly Rectangle[];
}

const DEFAULT_ROW_HEIGHT = 15;

export const EMPTY_SHEET: Geometry = { left: 0, top: 0, rowHeight: DEFAULT_ROW_HEIGHT, charts: [] };

export const areDisjoint = (a: Rectangle, b: Rectangle): boolean =>
  a.left >= b.left + b.width || b.left >= a.left + a.width || a.top >= b.top + b.height || b.top >= a.top + a.height;

/** The geometry of a loaded range; that of an empty sheet where Excel does not report positions (before 1.10). */
export function readGeometry(range: Excel.Range, { rows }: CellRange, charts: readonly Excel.Chart[]): Geometry {
  if (!isApiSupported("1.10")) return EMPTY_SHEET;
  const rectangles = charts.map(({ left, top, width, height }) => ({ left, top, width, height }));
  return { left: range.left, top: range.top, rowHeight: range.height / rows || DEFAULT_ROW_HEIGHT, charts: rectangles };
}

/** The number of charts over a range. */
export const countChartsOver = ({ charts }: Geometry, range: Excel.Range): number =>
  charts.filter((chart) => !areDisjoint(chart, range)).length;

/** The first row below all used cells and charts, one row apart. */
export function findFreeRow(used: Excel.Range, { charts, rowHeight }: Geometry): number {
  const [rows, bottom] = used.isNullObject
    ? [0, 0]
    : [used.rowIndex + used.rowCount, charts.length > 0 ? used.top + used.height : 0];
  const lowest = Math.max(...charts.map(({ top, height }) => top + height), 0);
  const rowsBelow = lowest > bottom ? Math.ceil((lowest - bottom) / rowHeight) : 0;
  return rows + rowsBelow === 0 ? 0 : rows + rowsBelow + 1;
}
