/** What stands in the first sheet, and what puts a formula into it. */
import type { WorkbookModel } from "../host";
import { FIRST_FREE, STARTER } from "./examples/examples";
import type { Text } from "./text";
import type { FUniver } from "./univer";

/** Headline figures, so that the sheet is not bare. */
export function fillStarter(api: FUniver, text: Text["starter"]): void {
  const sheet = api.getActiveWorkbook().getActiveSheet();
  sheet.setColumnWidth(0, 190).setColumnWidth(1, 130);
  const lines = [{ label: "heading", formula: `=TRADE.DATAINFO("${text.period}")` } as const, ...STARTER];
  lines.forEach(({ label, formula }, row) => {
    sheet.getRange(row, 0).setValue(text[label]);
    sheet.getRange(row, 1).setValue({ f: formula });
  });
  sheet.getRange("A1").setFontWeight("bold");
  sheet.getRange("B1").setFontWeight("bold");
  sheet.getRange(FIRST_FREE).activate();
}

/** Puts the formula in the active cell and moves to the first empty cell below its answer. */
export async function insertFormula(api: FUniver, workbook: WorkbookModel, formula: string): Promise<void> {
  const sheet = api.getActiveWorkbook().getActiveSheet();
  const cell = sheet.getActiveRange() ?? sheet.getRange(FIRST_FREE);
  const [row, column] = [cell.getRow(), cell.getColumn()];
  cell.setValue({ f: formula });
  await workbook.calculation.settled();
  const place = { sheetId: sheet.getSheetId(), row, column, rows: 1, columns: 1 };
  const shown = (at: number): string => workbook.cells.text(place, at, column);
  let below = row + 1;
  while (below < sheet.getMaxRows() - 1 && shown(below)) below += 1;
  sheet.getRange(below, column).activate();
}
