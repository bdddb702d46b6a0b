/** The look that a table's style lays over its cells: header, bands, totals. A cell's own format takes precedence. */
import type { UniverStyle } from "./styles";
import type { TableModel } from "./tables";

/** The accents that Excel's numbered styles cycle through, seven at a time: none, then six colours. */
const ACCENTS = ["#595959", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const BANDS = ["#F2F2F2", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"];

const findAccent = (style: string): number => (Number(/\d+$/.exec(style)?.[0] ?? 1) - 1) % ACCENTS.length;

/** The style of one row of a table, counted from its header; undefined where the table leaves the row alone. */
export function getTableRowStyle({ style, range, showTotals }: TableModel, row: number): UniverStyle | undefined {
  if (!style) return undefined;
  const accent = findAccent(style);
  const rgb = ACCENTS[accent]!;
  if (row === 0)
    return style.startsWith("TableStyleLight")
      ? { bl: 1, bd: { b: { s: 1, cl: { rgb } } } }
      : { bl: 1, bg: { rgb }, cl: { rgb: "#FFFFFF" } };
  if (showTotals && row === range.rows - 1) return { bl: 1, bd: { t: { s: 7, cl: { rgb } } } };
  return row % 2 === 1 ? { bg: { rgb: BANDS[accent]! } } : undefined;
}
