import {
  LAST_CELL,
  formatRangeAddress,
  formatCellAddress,
  addSheetName,
  type CellRange,
} from "../../formulas/addresses";
import { getNamedReferences, readReferences } from "../../excel/read-references";
import { runInExcel } from "../../excel/run-in-excel";
import { findCalls } from "../../formulas/calls";
import { FIRST_CELL, evaluateCallWhenLoaded, findReferences } from "../../formulas/evaluate-call";
import { WorkbookError } from "../../excel/workbook-error";

/**
 * Writes a formula into the active cell and selects it.
 * @returns the address of the cell.
 * @param options.overwrite Whether the cell itself may be overwritten. Cells that the answer spills into must be empty
 * in any case: Excel would show an error otherwise.
 * @throws WorkbookError "occupied" when cells are not empty, "protected", "offSheet"; others when Excel refuses.
 */
export function insertFormula(formula: string, { overwrite = false } = {}): Promise<string> {
  return runInExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const sheet = cell.worksheet;
    cell.load("rowIndex,columnIndex,values");
    sheet.load("name");
    sheet.protection.load("protected");
    context.workbook.names.load("items/name,items/formula");
    await context.sync();
    if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheet.name });

    const position = { row: cell.rowIndex, column: cell.columnIndex };
    const area = { ...position, ...(await measureAnswer(context, sheet.name, formula)) };
    if (area.row + area.rows > LAST_CELL.row + 1 || area.column + area.columns > LAST_CELL.column + 1)
      throw new WorkbookError("offSheet", { address: addSheetName(sheet.name, formatCellAddress(position)) });
    const range = sheet.getRange(formatRangeAddress(area));
    const used = sheet.getUsedRangeOrNullObject(true);
    range.load("values");
    used.load("rowIndex,rowCount");
    await context.sync();
    const filled = (range.values as unknown[][]).flatMap((row, down) =>
      row.filter((value, across) => value !== "" && !(overwrite && down === 0 && across === 0)),
    );
    if (filled.length > 0) {
      const below = { ...position, row: used.isNullObject ? 0 : used.rowIndex + used.rowCount + 1 };
      throw new WorkbookError("occupied", {
        address: addSheetName(sheet.name, formatRangeAddress(area)),
        cells: filled.length,
        tables: [],
        nextFree: addSheetName(sheet.name, formatCellAddress(below)),
      });
    }
    cell.formulas = [[formula]];
    cell.select();
    await context.sync();
    return addSheetName(sheet.name, formatCellAddress(position));
  });
}

/** The size of the answer if the formula is a single call; any other formula is taken to fill one cell. */
async function measureAnswer(
  context: Excel.RequestContext,
  sheet: string,
  formula: string,
): Promise<Pick<CellRange, "rows" | "columns">> {
  const [call] = findCalls(formula);
  if (!call || formula !== `=${call.text}`) return { rows: 1, columns: 1 };
  const cells = await readReferences(context, sheet, findReferences(call), getNamedReferences(context.workbook.names));
  const { cells: answer } = await evaluateCallWhenLoaded(call, cells, undefined, FIRST_CELL, "en");
  return answer ? { rows: answer.length, columns: answer[0]!.length } : { rows: 1, columns: 1 };
}
