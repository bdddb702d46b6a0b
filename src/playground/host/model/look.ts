/** What a table's style lays over its cells: a header, bands, totals. A cell's own format goes before it. */
import type { UniverStyle } from "./styles";
import type { TableModel } from "./types";

/** The accents that the numbers of Excel's styles run through, seven at a time: none, then six colours. */
const ACCENTS = ["#595959", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const BANDS = ["#F2F2F2", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"];

const accentOf = (style: string): number => (Number(/\d+$/.exec(style)?.[0] ?? 1) - 1) % ACCENTS.length;

/** The style of one cell of a table, counted from the table's own corner; undefined where the table leaves it alone. */
export function tableLook(table: TableModel, row: number, column: number): UniverStyle | undefined {
  if (!table.style) return undefined;
  const accent = accentOf(table.style);
  const light = table.style.startsWith("TableStyleLight");
  const { rows, columns } = table.box;
  if (table.showHeaders && row === 0)
    return light
      ? { bl: 1, bd: { b: { s: 1, cl: { rgb: ACCENTS[accent]! } } } }
      : { bl: 1, bg: { rgb: ACCENTS[accent]! }, cl: { rgb: "#FFFFFF" } };
  if (table.showTotals && row === rows - 1) return { bl: 1, bd: { t: { s: 7, cl: { rgb: ACCENTS[accent]! } } } };
  const banded =
    (table.showBandedRows && (row - (table.showHeaders ? 1 : 0)) % 2 === 0) ||
    (table.showBandedColumns && column % 2 === 0);
  const bold = (table.highlightFirstColumn && column === 0) || (table.highlightLastColumn && column === columns - 1);
  if (!banded && !bold) return undefined;
  return { ...(banded ? { bg: { rgb: BANDS[accent]! } } : {}), ...(bold ? { bl: 1 } : {}) };
}
