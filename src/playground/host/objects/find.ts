/** Searching cells for a text, in their formulas as Excel does. */
import { eachCell } from "../model/address";
import type { Box, Place } from "../model/types";
import type { WorkbookModel } from "../model/workbook";

export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
}

/** The cells that hold the text, those below each other in one box. */
export function findAll(workbook: WorkbookModel, place: Place, text: string, criteria: SearchCriteria | null): Box[] {
  const used = workbook.grid.used(place.sheetId, true);
  const found: Box[] = [];
  const fold = (value: string) => (criteria?.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  if (used)
    eachCell(used, (row, column) => {
      const held = fold(String(workbook.cells.formula(place, row, column)));
      if (criteria?.completeMatch ? held !== wanted : !held.includes(wanted)) return;
      const above = found.find((box) => box.column === column && box.row + box.rows === row);
      if (above) found.splice(found.indexOf(above), 1, { ...above, rows: above.rows + 1 });
      else found.push({ row, column, rows: 1, columns: 1 });
    });
  return found;
}
