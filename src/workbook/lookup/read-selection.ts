import { runInExcel } from "../../excel/run-in-excel";

/**
 * The address of the selected cells with their sheet, such as "Sheet1!A1:D9".
 * @throws WorkbookError where several areas are selected, and others when Excel refuses.
 */
export function readSelection(): Promise<string> {
  return runInExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
}
