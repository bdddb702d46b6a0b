import { runInExcel } from "../../excel/run-in-excel";

/**
 * Selects cells and brings them into sight, on whichever sheet they are.
 * @param address Without the sheet, `B2` or `B2:C4`.
 * @throws Problem when Excel refuses, as for a sheet that is gone or hidden.
 */
export const goToCell = (sheet: string, address: string): Promise<void> =>
  runInExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
