/** What cells show beyond their contents: the style of tables, the formats that came with values, busy cells. */
import { BUSY, ENGINE_BUSY, type CellValue, type NumberFormats, type FindValueFormat } from "./cells";
import { getTableRowStyle } from "./table-row-style";
import type { Grid, UniverCell } from "./grid";
import type { Tables } from "./tables";
import type { UniverParts } from "./univer";

interface Location {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

type DisplayedCell = UniverCell & { interceptorStyle?: object; themeStyle?: object };

/** Before Univer's own formatting of numbers, which is 10. */
const PRIORITY = 20;

export function interceptCells(
  univer: UniverParts,
  grid: Grid,
  tables: Tables,
  findValueFormat: FindValueFormat,
): void {
  const formats = univer.core.numfmt as NumberFormats;
  const { SheetInterceptorService, INTERCEPTOR_POINT } = univer.sheets;

  const findTableStyle = ({ subUnitId, row, col }: Location): object | undefined => {
    for (const table of tables.listOnSheet(subUnitId)) {
      const [down, right] = [row - table.range.row, col - table.range.column];
      if (down >= 0 && right >= 0 && down < table.range.rows && right < table.range.columns)
        return getTableRowStyle(table, down);
    }
    return undefined;
  };

  const formatText = (cell: DisplayedCell, { subUnitId, row, col }: Location): string | undefined => {
    if (cell.v === ENGINE_BUSY) return BUSY;
    if (typeof cell.v !== "number" || grid.getFormat(subUnitId, row, col).numberFormat) return undefined;
    const pattern = findValueFormat(subUnitId, row, col, cell.v as CellValue);
    return pattern && formats.format(pattern, cell.v);
  };

  univer.api._injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "host-shown",
    priority: PRIORITY,
    effect: univer.core.InterceptorEffectEnum.Style | univer.core.InterceptorEffectEnum.Value,
    handler: (cell: DisplayedCell | null | undefined, location: Location, next: (cell: unknown) => unknown) => {
      const themeStyle = findTableStyle(location);
      const displayed = cell ? formatText(cell, location) : undefined;
      if (!themeStyle && displayed === undefined) return next(cell);
      return next({
        ...cell,
        ...(displayed === undefined ? {} : { v: displayed }),
        ...(themeStyle ? { themeStyle } : {}),
      });
    },
  });
}
