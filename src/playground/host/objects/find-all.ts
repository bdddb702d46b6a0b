/** Searching cells for a text, in their formulas as Excel does. */
import { forEachCell } from "../model/address";
import type { CellRange, SheetRange } from "../model/types";
import type { WorkbookModel } from "../model/workbook-model";

export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
}

/** The cells that hold the text, those below each other in one box. */
export function findAll(
  workbook: WorkbookModel,
  sheetRange: SheetRange,
  text: string,
  criteria: SearchCriteria | null,
): CellRange[] {
  const used = workbook.grid.findUsedRange(sheetRange.sheetId, true);
  const found: CellRange[] = [];
  const fold = (value: string) => (criteria?.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  if (used)
    forEachCell(used, (row, column) => {
      const content = fold(String(workbook.cells.getFormula(sheetRange, row, column)));
      if (criteria?.completeMatch ? content !== wanted : !content.includes(wanted)) return;
      const above = found.find((range) => range.column === column && range.row + range.rows === row);
      if (above) found.splice(found.indexOf(above), 1, { ...above, rows: above.rows + 1 });
      else found.push({ row, column, rows: 1, columns: 1 });
    });
  return found;
}
