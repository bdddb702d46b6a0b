/** Where things stand on a sheet, in points: charts float over the cells and are not told by them. */
import type { CellRange } from "../formulas/addresses";
import { isApiSupported } from "./run-in-excel";

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place for a table, with the charts that are on its sheet. */
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

/** What was loaded of a block and the charts of its sheet; as on an empty sheet where Excel does not tell. */
export function readGeometry(range: Excel.Range, { rows }: CellRange, charts: readonly Excel.Chart[]): Geometry {
  if (!isApiSupported("1.10")) return EMPTY_SHEET;
  const rectangles = charts.map(({ left, top, width, height }) => ({ left, top, width, height }));
  return { left: range.left, top: range.top, rowHeight: range.height / rows || DEFAULT_ROW_HEIGHT, charts: rectangles };
}

/** How many charts lie over a block. */
export const countChartsOver = ({ charts }: Geometry, range: Excel.Range): number =>
  charts.filter((chart) => !areDisjoint(chart, range)).length;

/** The first row below all that is used and all charts, one row apart. */
export function findFreeRow(used: Excel.Range, { charts, rowHeight }: Geometry): number {
  const [rows, bottom] = used.isNullObject
    ? [0, 0]
    : [used.rowIndex + used.rowCount, charts.length > 0 ? used.top + used.height : 0];
  const lowest = Math.max(...charts.map(({ top, height }) => top + height), 0);
  const rowsBelow = lowest > bottom ? Math.ceil((lowest - bottom) / rowHeight) : 0;
  return rows + rowsBelow === 0 ? 0 : rows + rowsBelow + 1;
}
