import { runInExcel } from "../../excel/run-in-excel";

/**
 * Selects cells and activates their sheet.
 * @param address Without the sheet, `B2` or `B2:C4`.
 * @throws WorkbookError when Excel refuses, as for a missing or hidden sheet.
 */
export const goToCell = (sheet: string, address: string): Promise<void> =>
  runInExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
