/** Reads whole sheets in as few requests as their size allows. */
import { parseRangeAddress, formatRangeAddress, type CellRange } from "../formulas/addresses";
import type { CellReader } from "../formulas/evaluate-call";

/** The used part of a sheet; every matrix has the shape of the area. */
export interface SheetCells {
  readonly name: string;
  readonly protected: boolean;
  readonly area: CellRange;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

// Excel on the web answers with five megabytes at most; a cell takes up to a hundred characters.
const MAX_CELLS = 40_000;

/** The sheets of those names, without empty and missing ones. */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Map<string, SheetCells>> {
  const requests = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("name");
    sheet.protection.load("protected");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  await context.sync();
  const read = new Map<string, SheetCells>();
  let pending: { name: string; isProtected: boolean; area: CellRange; parts: Excel.Range[] }[] = [];
  let cells = 0;
  const flush = async (): Promise<void> => {
    await context.sync();
    for (const { name, isProtected, area, parts } of pending)
      read.set(name, joinParts(name, isProtected, area, parts, read.get(name)));
    pending = [];
    cells = 0;
  };
  for (const { sheet, used } of requests) {
    if (sheet.isNullObject || used.isNullObject) continue;
    const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    for (const part of splitIntoParts(area)) {
      if (cells > 0 && cells + part.rows * part.columns > MAX_CELLS) await flush();
      const range = sheet.getRange(formatRangeAddress(part));
      range.load("formulas,values,text,numberFormat");
      pending.push({ name: sheet.name, isProtected: sheet.protection.protected, area, parts: [range] });
      cells += part.rows * part.columns;
    }
  }
  if (pending.length > 0) await flush();
  return read;
}

function splitIntoParts(area: CellRange): CellRange[] {
  const rows = Math.max(1, Math.floor(MAX_CELLS / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, at) => ({
    ...area,
    row: area.row + at * rows,
    rows: Math.min(rows, area.rows - at * rows),
  }));
}

function joinParts(
  name: string,
  isProtected: boolean,
  area: CellRange,
  parts: readonly Excel.Range[],
  previous: SheetCells | undefined,
): SheetCells {
  return {
    name,
    protected: isProtected,
    area,
    formulas: [...(previous?.formulas ?? []), ...parts.flatMap((part) => part.formulas as unknown[][])],
    values: [...(previous?.values ?? []), ...parts.flatMap((part) => part.values as unknown[][])],
    text: [...(previous?.text ?? []), ...parts.flatMap((part) => part.text)],
    numberFormats: [...(previous?.numberFormats ?? []), ...parts.flatMap((part) => part.numberFormat as string[][])],
  };
}

/**
 * A reader of these sheets for the formulas of one of them; unused cells are empty.
 * @param names References by the names that stand for them.
 */
export function createCellReader(
  sheets: ReadonlyMap<string, SheetCells>,
  sheetName: string,
  names: ReadonlyMap<string, string>,
): CellReader {
  return (reference) => {
    const area = parseRangeAddress(names.get(reference.toLowerCase()) ?? reference);
    if (!area || area.rows * area.columns > MAX_CELLS) return undefined;
    const sheet = sheets.get(area.sheet ?? sheetName);
    if (!sheet) return undefined;
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, across) => {
        const value = sheet.values[area.row + down - sheet.area.row]?.[area.column + across - sheet.area.column];
        // Excel passes an empty cell to a function as null; the object model has an empty text.
        return value === "" || value === undefined ? null : value;
      }),
    );
  };
}
