/** What cells show beyond what they hold: the look of tables, the formats that came with values, busy cells. */
import { BUSY, ENGINE_BUSY, type CellValue, type NumberFormats, type ValueFormat } from "./cells";
import { tableLook } from "./look";
import type { Grid, UniverCell } from "./grid";
import type { Tables } from "./tables";
import type { UniverParts } from "./univer";

interface Location {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

type Shown = UniverCell & { interceptorStyle?: object; themeStyle?: object };

/** Before Univer's own formatting of numbers, which is 10. */
const PRIORITY = 20;

export function showLooks(univer: UniverParts, grid: Grid, tables: Tables, valueFormat: ValueFormat): void {
  const formats = univer.core.numfmt as NumberFormats;
  const { SheetInterceptorService, INTERCEPTOR_POINT } = univer.sheets;

  const look = ({ subUnitId, row, col }: Location): object | undefined => {
    for (const table of tables.on(subUnitId)) {
      const [down, right] = [row - table.box.row, col - table.box.column];
      if (down >= 0 && right >= 0 && down < table.box.rows && right < table.box.columns)
        return tableLook(table, down, right);
    }
    return undefined;
  };

  const text = (cell: Shown, { subUnitId, row, col }: Location): string | undefined => {
    if (cell.v === ENGINE_BUSY) return BUSY;
    if (typeof cell.v !== "number" || grid.format(subUnitId, row, col).numberFormat) return undefined;
    const pattern = valueFormat(subUnitId, row, col, cell.v as CellValue);
    return pattern && formats.format(pattern, cell.v);
  };

  univer.api._injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "host-shown",
    priority: PRIORITY,
    effect: univer.core.InterceptorEffectEnum.Style | univer.core.InterceptorEffectEnum.Value,
    handler: (cell: Shown | null | undefined, location: Location, next: (cell: unknown) => unknown) => {
      const themeStyle = look(location);
      const shown = cell ? text(cell, location) : undefined;
      if (!themeStyle && shown === undefined) return next(cell);
      return next({
        ...cell,
        ...(shown === undefined ? {} : { v: shown }),
        ...(themeStyle ? { themeStyle } : {}),
      });
    },
  });
}
