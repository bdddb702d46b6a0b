import { EDGE, areaText, cellAt, onSheet, type Area } from "./addresses";
import { namesIn, readReferences } from "./excel/references";
import { inExcel } from "./excel/run";
import { callsIn } from "./formulas/calls";
import { lookedUp, referencesOf } from "./formulas/evaluate";
import { Problem } from "./problems";

/**
 * Writes a formula into the active cell and selects it.
 * @returns the address of the cell.
 * @throws Problem when the cell, or one that the answer spills into, is not empty, or when the sheet is protected.
 * The cell itself may be overwritten where that is wanted; what an answer spills into never is, since Excel would
 * show an error instead.
 */
export function insertFormula(formula: string, { overwrite = false } = {}): Promise<string> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const sheet = cell.worksheet;
    cell.load("rowIndex,columnIndex,values");
    sheet.load("name");
    sheet.protection.load("protected");
    context.workbook.names.load("items/name,items/formula");
    await context.sync();
    if (sheet.protection.protected) throw new Problem("protected", { sheet: sheet.name });

    const spot = { row: cell.rowIndex, column: cell.columnIndex };
    const area = { ...spot, ...(await sizeOf(context, sheet.name, formula)) };
    if (area.row + area.rows > EDGE.row + 1 || area.column + area.columns > EDGE.column + 1)
      throw new Problem("offSheet", { address: onSheet(sheet.name, cellAt(spot)) });
    const range = sheet.getRange(areaText(area));
    const used = sheet.getUsedRangeOrNullObject(true);
    range.load("values");
    used.load("rowIndex,rowCount");
    await context.sync();
    const filled = (range.values as unknown[][]).flatMap((row, down) =>
      row.filter((value, across) => value !== "" && !(overwrite && down === 0 && across === 0)),
    );
    if (filled.length > 0) {
      const below = { ...spot, row: used.isNullObject ? 0 : used.rowIndex + used.rowCount + 1 };
      throw new Problem("occupied", {
        address: onSheet(sheet.name, areaText(area)),
        cells: filled.length,
        tables: [],
        nextFree: onSheet(sheet.name, cellAt(below)),
      });
    }
    cell.formulas = [[formula]];
    cell.select();
    await context.sync();
    return onSheet(sheet.name, cellAt(spot));
  });
}

/** How many cells the answer of a lone call fills; any other formula is taken to fill its own. */
async function sizeOf(
  context: Excel.RequestContext,
  sheet: string,
  formula: string,
): Promise<Pick<Area, "rows" | "columns">> {
  const [call] = callsIn(formula);
  if (!call || formula !== `=${call.text}`) return { rows: 1, columns: 1 };
  const cells = await readReferences(context, sheet, referencesOf(call), namesIn(context.workbook.names));
  const { cells: answer } = lookedUp(call, cells, undefined);
  return answer ? { rows: answer.length, columns: answer[0]!.length } : { rows: 1, columns: 1 };
}
