/** Ranges by their addresses, which may name another sheet, a defined name or a table. */
import { parseRange, splitSheet } from "../model/address";
import { invalidArgument } from "../model/errors";
import type { SheetRange } from "../model/types";
import type { WorkbookModel } from "../model/workbook-model";

/** @throws Refusal where the address is none. */
export function resolveAddress(workbook: WorkbookModel, address: string, sheetId: string): SheetRange {
  const { sheet, cells } = splitSheet(address.replace(/^=/, ""));
  const targetSheetId = sheet === undefined ? sheetId : workbook.sheets.get(sheet);
  const range = parseRange(cells);
  if (range) return { sheetId: targetSheetId, ...range };
  const name = workbook.names.find(cells, sheetId) ?? workbook.names.find(cells, undefined);
  if (name) return resolveAddress(workbook, name.formula, sheetId);
  const table = workbook.tables.find(cells);
  if (table) return workbook.tables.getBodyRange(table);
  throw invalidArgument(`'${address}' is not the address of a range.`);
}
