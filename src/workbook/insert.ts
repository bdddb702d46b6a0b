import { Problem } from "./problems";

// A partner or product table is at most this large; what it would cover is looked at before it is written.
const ROWS = 200;
const COLUMNS = 8;

/**
 * Writes a formula whose answer spills into the active cell, and selects it. Nothing is overwritten.
 * @throws Problem when cells that the answer may need are not empty, or when the sheet is protected.
 */
export async function insertFormula(formula: string): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.getActiveCell();
    const used = cell.getResizedRange(ROWS - 1, COLUMNS - 1).getUsedRangeOrNullObject(true);
    const sheet = cell.worksheet;
    cell.load("address");
    used.load("address");
    sheet.protection.load("protected");
    await context.sync();
    if (sheet.protection.protected) throw new Problem("protected", cell.address);
    if (!used.isNullObject) throw new Problem("occupied", used.address);
    cell.formulas = [[formula]];
    cell.select();
    await context.sync();
  });
}
