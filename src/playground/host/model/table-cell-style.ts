/** What a table's style lays over its cells: a header, bands, totals. A cell's own format goes before it. */
import type { UniverStyle } from "./styles";
import type { TableModel } from "./types";

/** The accents that the numbers of Excel's styles run through, seven at a time: none, then six colours. */
const ACCENTS = ["#595959", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const BANDS = ["#F2F2F2", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"];

const findAccent = (style: string): number => (Number(/\d+$/.exec(style)?.[0] ?? 1) - 1) % ACCENTS.length;

/** The style of one cell of a table, counted from the table's own corner; undefined where the table leaves it alone. */
export function getTableCellStyle(table: TableModel, row: number, column: number): UniverStyle | undefined {
  if (!table.style) return undefined;
  const accent = findAccent(table.style);
  const isLight = table.style.startsWith("TableStyleLight");
  const { rows, columns } = table.range;
  if (table.showHeaders && row === 0)
    return isLight
      ? { bl: 1, bd: { b: { s: 1, cl: { rgb: ACCENTS[accent]! } } } }
      : { bl: 1, bg: { rgb: ACCENTS[accent]! }, cl: { rgb: "#FFFFFF" } };
  if (table.showTotals && row === rows - 1) return { bl: 1, bd: { t: { s: 7, cl: { rgb: ACCENTS[accent]! } } } };
  const isBanded =
    (table.showBandedRows && (row - (table.showHeaders ? 1 : 0)) % 2 === 0) ||
    (table.showBandedColumns && column % 2 === 0);
  const isBold = (table.highlightFirstColumn && column === 0) || (table.highlightLastColumn && column === columns - 1);
  if (!isBanded && !isBold) return undefined;
  return { ...(isBanded ? { bg: { rgb: BANDS[accent]! } } : {}), ...(isBold ? { bl: 1 } : {}) };
}
