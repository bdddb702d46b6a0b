import { viewAsOf, type Dataset } from "../../dataset";
import { resolveDataset } from "../../session";
import { parseRelease } from "../../query";
import {
  parseRangeAddress,
  contains,
  addSheetName,
  formatRangeAddress,
  type CellRange,
  type CellPosition,
} from "../../formulas/addresses";
import { findCellCall, type ColumnKey } from "../../tables";
import type { LookUpResult } from "./types";
import { getNamedReferences, readReferences } from "../../excel/read-references";
import { loadSavedTables, type SavedTable } from "../saved/saved-tables";
import { runInExcel, isApiSupported } from "../../excel/run-in-excel";
import { findCalls, type FunctionCall } from "../../formulas/calls";
import { FIRST_CELL, evaluateCall, evaluateCallWhenLoaded, findReferences } from "../../formulas/evaluate-call";
import { isFormula } from "../../formulas/cell-text";
import type { Language } from "../../language";

/**
 * The TRADE calls of the active cell with their answers: those of its formula, of the formula that spills into it, or
 * the call that a plain figure of an inserted table stands for.
 * @param language Of texts and number words.
 * @throws WorkbookError when Excel refuses.
 */
export function lookUp(language: Language): Promise<LookUpResult> {
  return runInExcel(async (context) => {
    const { workbook } = context;
    const cell = workbook.getActiveCell();
    const parent = isApiSupported("1.12") ? cell.getSpillParentOrNullObject() : undefined;
    const tables = cell.getTables(false);
    cell.load("address,formulas,values,text,rowIndex,columnIndex");
    cell.worksheet.load("name");
    parent?.load("address,formulas,values");
    tables.load("items/name,items/id");
    workbook.names.load("items/name,items/formula");
    workbook.settings.load("items/key,items/value");
    await context.sync();

    const position: CellPosition = { row: cell.rowIndex, column: cell.columnIndex };
    const sheet = cell.worksheet.name;
    const address = addSheetName(sheet, formatRangeAddress({ ...position, rows: 1, columns: 1 }));
    const from = parent && !parent.isNullObject ? parent : cell;
    const content: unknown = (from.formulas as unknown[][])[0]![0];
    const formula = isFormula(content, (from.values as unknown[][])[0]![0]) ? content : "";
    const [table] = tables.items;
    const saved = loadSavedTables(workbook.settings).find(
      ({ saved: { id, name } }) => table && (id === table.id || name === table.name),
    )?.saved;
    const base = {
      kind: "figure" as const,
      address,
      formula,
      formulaAddress: from.address,
      shown: cell.text[0]![0]!,
      ...(table && saved && { table: table.name }),
    };
    const calls = findCalls(formula);
    if (calls.length > 0) {
      const cells = await readReferences(
        context,
        sheet,
        calls.flatMap(findReferences),
        getNamedReferences(workbook.names),
      );
      const origin = parseRangeAddress(from.address)!;
      const offset = { row: position.row - origin.row, column: position.column - origin.column };
      const evaluated = calls.map((call) => evaluateCallWhenLoaded(call, cells, undefined, offset, language));
      return { ...base, calls: await Promise.all(evaluated) };
    }
    const plainFigure = table && saved ? await lookUpPlainFigure(context, table, saved, position, language) : undefined;
    return plainFigure ? { ...base, formula: "", calls: [plainFigure] } : { kind: "nothing", address };
  });
}

/** The call of a plain figure in an inserted table, from the name of its row and the header of its column. */
async function lookUpPlainFigure(
  context: Excel.RequestContext,
  table: Excel.Table,
  saved: SavedTable,
  position: CellPosition,
  language: Language,
) {
  const range = table.getRange();
  const header = table.getHeaderRowRange();
  range.load("address");
  header.load("values");
  const row = table.getDataBodyRange().getIntersectionOrNullObject(`${position.row + 1}:${position.row + 1}`);
  row.load("text");
  await context.sync();
  const area: CellRange = parseRangeAddress(range.address)!;
  if (row.isNullObject || !contains(area, position)) return undefined;
  const headers = (header.values as unknown[][])[0]!.map(String);
  const texts = row.text[0]!;
  const findColumn = (wanted: ColumnKey): number => {
    const header = saved.columns.find(({ key }) => key === wanted)?.header;
    return header === undefined ? -1 : headers.indexOf(header);
  };
  const savedColumn = saved.columns.find((column) => column.header === headers[position.column - area.column]);
  const name = texts[findColumn("name")];
  if (!savedColumn || name === undefined) return undefined;
  const dataset = getOriginalDataset(saved);
  const cellCall = findCellCall(dataset, saved.spec, { key: savedColumn.key, name, flow: texts[findColumn("flow")] });
  if (!cellCall) return undefined;
  const call: FunctionCall = {
    id: cellCall.id,
    text: cellCall.text,
    args: cellCall.args.map((value) => ({ text: value, expression: { kind: "literal", value } })),
  };
  return evaluateCall(call, () => undefined, dataset, FIRST_CELL, language);
}

/** The data as of the release that the table was written from: later releases do not explain its figures. */
function getOriginalDataset({ release, own = "official" }: SavedTable): Dataset {
  const dataset = resolveDataset(own);
  return viewAsOf(dataset, parseRelease(dataset, release));
}
