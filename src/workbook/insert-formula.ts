import { inExcel } from "./excel/run";
import { Problem } from "./problems";

/**
 * Writes a formula into the active cell and selects it.
 * @returns the address of the cell.
 * @throws Problem when the cell is not empty, unless it may be overwritten, or when the sheet is protected.
 */
export function insertFormula(formula: string, { overwrite = false } = {}): Promise<string> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas");
    cell.worksheet.load("name");
    cell.worksheet.protection.load("protected");
    await context.sync();
    if (cell.worksheet.protection.protected) throw new Problem("protected", { sheet: cell.worksheet.name });
    if (!overwrite && cell.formulas[0]![0] !== "")
      throw new Problem("occupied", { address: cell.address, cells: 1, tables: [], nextFree: "" });
    cell.formulas = [[formula]];
    cell.select();
    await context.sync();
    return cell.address;
  });
}
