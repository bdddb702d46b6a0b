import type { WorkbookModel } from "../host";
import { FIRST_FREE_CELL, STARTER_ROWS } from "./examples/examples";
import type { Messages } from "./messages";
import type { FUniver } from "./univer";

/** Fills the first sheet with headline figures. */
export function fillStarterSheet(api: FUniver, messages: Messages["starter"]): void {
  const sheet = api.getActiveWorkbook().getActiveSheet();
  sheet.setColumnWidth(0, 190).setColumnWidth(1, 130);
  const rows = [{ label: "heading", formula: '=TRADE.DATAINFO("headline period in words")' } as const, ...STARTER_ROWS];
  rows.forEach(({ label, formula }, row) => {
    sheet.getRange(row, 0).setValue(messages[label]);
    sheet.getRange(row, 1).setValue({ f: formula });
  });
  sheet.getRange("A1").setFontWeight("bold");
  sheet.getRange("B1").setFontWeight("bold");
  sheet.getRange(FIRST_FREE_CELL).activate();
}

/** Inserts a formula in the active cell and moves to the first empty cell below its answer. */
export async function insertFormula(api: FUniver, workbook: WorkbookModel, formula: string): Promise<void> {
  const sheet = api.getActiveWorkbook().getActiveSheet();
  const cell = sheet.getActiveRange() ?? sheet.getRange(FIRST_FREE_CELL);
  const [row, column] = [cell.getRow(), cell.getColumn()];
  cell.setValue({ f: formula });
  await workbook.calculation.waitForCalculation();
  const range = { sheetId: sheet.getSheetId(), row, column, rows: 1, columns: 1 };
  const readText = (textRow: number): string => workbook.cells.getText(range, textRow, column);
  let below = row + 1;
  while (below < sheet.getMaxRows() - 1 && readText(below)) below += 1;
  sheet.getRange(below, column).activate();
}
