/** Whole sheets, read in as few requests as their size allows. */
import { areaOf, areaText, type Area } from "../addresses";
import type { CellsOf } from "../formulas/evaluate";

/** The used part of a sheet. Every matrix has the shape of the area. */
export interface SheetCells {
  readonly name: string;
  readonly protected: boolean;
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

// Excel on the web answers with at most five megabytes; a cell weighs up to a hundred characters.
const MOST_CELLS = 40_000;

/** Sheets of those names; the ones that are empty or gone are left out. */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Map<string, SheetCells>> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("name");
    sheet.protection.load("protected");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  await context.sync();
  const read = new Map<string, SheetCells>();
  let waiting: { name: string; isProtected: boolean; area: Area; parts: Excel.Range[] }[] = [];
  let cells = 0;
  const arrive = async (): Promise<void> => {
    await context.sync();
    for (const { name, isProtected, area, parts } of waiting)
      read.set(name, joined(name, isProtected, area, parts, read.get(name)));
    waiting = [];
    cells = 0;
  };
  for (const { sheet, used } of asked) {
    if (sheet.isNullObject || used.isNullObject) continue;
    const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    for (const part of partsOf(area)) {
      if (cells > 0 && cells + part.rows * part.columns > MOST_CELLS) await arrive();
      const range = sheet.getRange(areaText(part));
      range.load("formulas,values,text,numberFormat");
      waiting.push({ name: sheet.name, isProtected: sheet.protection.protected, area, parts: [range] });
      cells += part.rows * part.columns;
    }
  }
  if (waiting.length > 0) await arrive();
  return read;
}

function partsOf(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(MOST_CELLS / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, at) => ({
    ...area,
    row: area.row + at * rows,
    rows: Math.min(rows, area.rows - at * rows),
  }));
}

function joined(
  name: string,
  isProtected: boolean,
  area: Area,
  parts: readonly Excel.Range[],
  before: SheetCells | undefined,
): SheetCells {
  return {
    name,
    protected: isProtected,
    area,
    formulas: [...(before?.formulas ?? []), ...parts.flatMap((part) => part.formulas as unknown[][])],
    values: [...(before?.values ?? []), ...parts.flatMap((part) => part.values as unknown[][])],
    text: [...(before?.text ?? []), ...parts.flatMap((part) => part.text)],
    numberFormats: [...(before?.numberFormats ?? []), ...parts.flatMap((part) => part.numberFormat as string[][])],
  };
}

/** The cells of what was read, for formulas on one of its sheets; cells that were never used are empty. */
export function cellsIn(
  sheets: ReadonlyMap<string, SheetCells>,
  home: string,
  names: ReadonlyMap<string, string>,
): CellsOf {
  return (reference) => {
    const area = areaOf(names.get(reference.toLowerCase()) ?? reference);
    if (!area || area.rows * area.columns > MOST_CELLS) return undefined;
    const sheet = sheets.get(area.sheet ?? home);
    if (!sheet) return undefined;
    return Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (_, across) => {
        const value = sheet.values[area.row + down - sheet.area.row]?.[area.column + across - sheet.area.column];
        // An empty cell is an empty text in the object model and nothing at all to a function.
        return value === "" || value === undefined ? null : value;
      }),
    );
  };
}
