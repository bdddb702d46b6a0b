/** Where things stand on a sheet, in points: charts float over the cells and are not told by them. */
import type { Area } from "../addresses";
import { offers } from "./run";

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

const USUAL_HEIGHT = 15;

export const EMPTY_SHEET: Geometry = { left: 0, top: 0, rowHeight: USUAL_HEIGHT, charts: [] };

export const apart = (a: Rectangle, b: Rectangle): boolean =>
  a.left >= b.left + b.width || b.left >= a.left + a.width || a.top >= b.top + b.height || b.top >= a.top + a.height;

/** What was loaded of a block and the charts of its sheet; as on an empty sheet where Excel does not tell. */
export function geometryOf(block: Excel.Range, { rows }: Area, charts: readonly Excel.Chart[]): Geometry {
  if (!offers("1.10")) return EMPTY_SHEET;
  const places = charts.map(({ left, top, width, height }) => ({ left, top, width, height }));
  return { left: block.left, top: block.top, rowHeight: block.height / rows || USUAL_HEIGHT, charts: places };
}

/** How many charts lie over a block. */
export const chartsOver = ({ charts }: Geometry, block: Excel.Range): number =>
  charts.filter((chart) => !apart(chart, block)).length;

/** The first row below all that is used and all charts, one row apart. */
export function freeRow(used: Excel.Range, { charts, rowHeight }: Geometry): number {
  const [rows, bottom] = used.isNullObject
    ? [0, 0]
    : [used.rowIndex + used.rowCount, charts.length > 0 ? used.top + used.height : 0];
  const lowest = Math.max(...charts.map(({ top, height }) => top + height), 0);
  const under = lowest > bottom ? Math.ceil((lowest - bottom) / rowHeight) : 0;
  return rows + under === 0 ? 0 : rows + under + 1;
}
