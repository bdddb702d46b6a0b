import { suspendUpdates } from "../../excel/suspend-updates";
import { toWorkbookError } from "../../excel/to-workbook-error";
import { runInExcel } from "../../excel/run-in-excel";
import { WorkbookError } from "../../excel/workbook-error";
import {
  addSheetName,
  contains,
  formatCellAddress,
  formatRangeAddress,
  parseRangeAddress,
  type CellRange,
} from "../../formulas/addresses";
import { toTableSettingKey } from "../saved/saved-tables";
import { isChartOfTable } from "./chart-names";
import type { Placement } from "./placement";
import { restoreSheet } from "./restore-sheet";

/** An insertion that can be undone: where it was written, over what, and what its cells held then. */
export interface Insertion {
  readonly placement: Placement;
  readonly sheet: string;
  readonly area: CellRange;
  readonly table: string;
  /** The formulas of the area, as Excel had them. */
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * Undoes an insertion as a whole: the cells, tables and settings that it replaced are restored, its charts and the sheet
 * that it added are deleted.
 * @throws WorkbookError "changedSince" when the cells are no longer those inserted, or the sheet added for them holds
 * other contents, "protected"; others when Excel refuses. Nothing is undone then, unless the code is "notRestored".
 */
export function undoInsert(insertion: Insertion): Promise<void> {
  return runInExcel(async (context) => {
    const placement = await checkUnchanged(context, insertion);
    const { sheet, area, table } = insertion;
    const written = { placement, area, sheetName: sheet, settingKeys: [toTableSettingKey(table)] };
    try {
      await restoreSheet(context, written);
    } catch {
      // Restoring can be repeated, however much of it was done.
      await Excel.run((again) => restoreSheet(again, written)).catch((error: unknown) => {
        throw new WorkbookError("notRestored", {
          address: addSheetName(sheet, formatRangeAddress(area)),
          cause: toWorkbookError(error).code,
        });
      });
    }
    if (placement.sheetName === undefined) return;
    suspendUpdates(context);
    context.workbook.worksheets.getItem(sheet).getRange(formatCellAddress(placement.corner)).select();
    // Everything is undone by now, wherever the selection is.
    await context.sync().catch(() => undefined);
  });
}

/** The placement, with the charts that are on the sheet now beside that of the table. */
async function checkUnchanged(
  context: Excel.RequestContext,
  { placement, sheet: sheetName, area, table, formulas }: Insertion,
): Promise<Placement> {
  const address = addSheetName(sheetName, formatRangeAddress(area));
  const changed = new WorkbookError("changedSince", { address });
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) throw changed;
  const range = sheet.getRange(formatRangeAddress(area));
  const used = sheet.getUsedRangeOrNullObject(true);
  range.load("formulas");
  used.load("address");
  sheet.charts.load("items/id,items/name");
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheetName });
  if (JSON.stringify(range.formulas) !== JSON.stringify(formulas)) throw changed;
  const otherCharts = sheet.charts.items.filter(({ name }) => !isChartOfTable(name, table));
  if (placement.sheetName === undefined) {
    const filled = used.isNullObject ? undefined : parseRangeAddress(used.address);
    const isOurs = !filled || (contains(area, filled) && contains(area, getLastCell(filled)));
    if (!isOurs || otherCharts.length > 0) throw changed;
  }
  return { ...placement, chartIds: otherCharts.map(({ id }) => id) };
}

const getLastCell = ({ row, column, rows, columns }: CellRange) => ({
  row: row + rows - 1,
  column: column + columns - 1,
});
