/** Ranges by their addresses, which may name another sheet, a defined name or a table. */
import { parseRange, splitSheet, type SheetRange } from "../model/address";
import { invalidArgument } from "../model/errors";
import type { WorkbookModel } from "../model/workbook-model";
import type { Handle } from "../protocol/kinds";

/** @throws ApiError where it is not the address of a range. */
export function resolveAddress(workbook: WorkbookModel, address: string, sheetId: string): SheetRange {
  const { sheet, cells } = splitSheet(address.replace(/^=/, ""));
  const targetSheetId = sheet === undefined ? sheetId : workbook.sheets.get(sheet);
  const range = parseRange(cells);
  if (range) return { sheetId: targetSheetId, ...range };
  const name = workbook.names.find(cells);
  if (name) return resolveAddress(workbook, name.formula, sheetId);
  const table = workbook.tables.find(cells);
  if (table) return workbook.tables.getBodyRange(table);
  throw invalidArgument(`'${address}' is not the address of a range.`);
}

/** A range that the add-in gives as an object or as an address on a sheet. */
export const resolveRange = (workbook: WorkbookModel, given: Handle | string, sheetId: string): SheetRange =>
  typeof given === "string" ? resolveAddress(workbook, given, sheetId) : (given.target as SheetRange);
