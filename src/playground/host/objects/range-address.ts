/** Ranges by their addresses, which may name another sheet, a defined name or a table. */
import { parseBox, splitSheet } from "../model/address";
import { invalidArgument } from "../model/errors";
import type { Place } from "../model/types";
import type { WorkbookModel } from "../model/workbook";

/** @throws Refusal where the address is none. */
export function rangeAt(workbook: WorkbookModel, address: string, sheetId: string): Place {
  const { sheet, cells } = splitSheet(address.replace(/^=/, ""));
  const on = sheet === undefined ? sheetId : workbook.sheets.get(sheet);
  const box = parseBox(cells);
  if (box) return { sheetId: on, ...box };
  const name = workbook.names.find(cells, sheetId) ?? workbook.names.find(cells, undefined);
  if (name) return rangeAt(workbook, name.formula, sheetId);
  const table = workbook.tables.find(cells);
  if (table) return workbook.tables.body(table);
  throw invalidArgument(`'${address}' is not the address of a range.`);
}
