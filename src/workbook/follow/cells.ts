/** What the cells of ours show: formulas, what they spill into, and inserted tables. */
import { areaText, contains, type Area } from "../addresses";
import { withAreas } from "../excel/scan";
import { readSheets, type SheetCells } from "../excel/sheets";
import { findFormulas } from "../formulas/find";
import { findTables } from "../update/read";

/** A cell of ours. */
export interface ShownCell {
  readonly sheet: string;
  /** Without the sheet. */
  readonly address: string;
  /** Of the cell that fills it; empty where it is a plain value of a table. */
  readonly formula: string;
  readonly table?: string;
  readonly text: string;
  readonly value: unknown;
}

export interface OurCells {
  /** By sheet, in the order of the tabs, each from the top. */
  readonly cells: readonly ShownCell[];
  /** Cells with formulas of ours, and the calls in them. */
  readonly formulas: number;
  readonly calls: number;
  /** Inserted tables. */
  readonly tables: number;
  /** How many cells are not answered yet. */
  readonly waiting: number;
  /** Sheets with formulas of ours, and those that are too large to be read and may have some. */
  readonly sheets: readonly string[];
  readonly unread: readonly string[];
}

/** The number of cells that are read of a workbook, ours and others: ten requests or so. */
export const MOST_CELLS = 400_000;

const WAITING = /^#(BUSY!|GETTING_DATA|CONNECT!)$/;

/** Whether a cell has no answer yet. */
export const isWaiting = (value: unknown): boolean => typeof value === "string" && WAITING.test(value);

/**
 * Reads what our cells show. Sheets are read whole, from the first tab on, as long as there are not too many cells
 * in all.
 */
export async function readOurs(context: Excel.RequestContext, most = MOST_CELLS): Promise<OurCells> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const { standing } = await findTables(context);
  const { within, unread } = await sheetsWithin(context, worksheets.items, most);
  const sheets = await readSheets(context, within);
  const found = await withAreas(
    context,
    sheets,
    [...sheets.values()].flatMap((sheet) => findFormulas(sheet)),
  );
  const cells = [...sheets.values()].flatMap((sheet): ShownCell[] => {
    const areas = found.filter((one) => one.sheet === sheet.name);
    const tables = standing.filter((one) => one.sheet === sheet.name);
    const inTables = tables.flatMap(({ name, area }) => spotsOf(body(area)).map((spot) => ({ ...spot, table: name })));
    const inFormulas = areas.flatMap(({ area, formula }) => spotsOf(area).map((spot) => ({ ...spot, formula })));
    const ours = new Map<string, Ours>();
    for (const one of [...inTables, ...inFormulas] as Ours[]) {
      const address = areaText({ ...one, rows: 1, columns: 1 });
      ours.set(address, { ...ours.get(address), ...one });
    }
    return [...ours]
      .sort(([, a], [, b]) => a.row - b.row || a.column - b.column)
      .map(([address, { row, column, table, formula = "" }]) => ({
        sheet: sheet.name,
        address,
        formula,
        ...(table !== undefined && { table }),
        ...shown(sheet, row, column),
      }));
  });
  return {
    cells,
    formulas: found.length,
    calls: found.reduce((sum, { calls }) => sum + calls.length, 0),
    tables: standing.length,
    waiting: cells.filter(({ value }) => isWaiting(value)).length,
    sheets: [...new Set(found.map(({ sheet }) => sheet)), ...unread],
    unread,
  };
}

interface Ours {
  readonly row: number;
  readonly column: number;
  readonly table?: string;
  readonly formula?: string;
}

/** Sheets by their size, in the order of their tabs: one round trip. */
async function sheetsWithin(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  most: number,
): Promise<{ within: string[]; unread: string[] }> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load("rowCount,columnCount");
  await context.sync();
  let sum = 0;
  const within: string[] = [];
  const unread: string[] = [];
  for (const [at, range] of used.entries()) {
    if (range.isNullObject) continue;
    const cells = range.rowCount * range.columnCount;
    const fits = sum + cells <= most;
    if (fits) sum += cells;
    (fits ? within : unread).push(sheets[at]!.name);
  }
  return { within, unread };
}

/** A table without its header. */
const body = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

const spotsOf = ({ row, column, rows, columns }: Area): { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));

/** What a cell shows; a number that its column is too narrow for, in full. */
function shown(sheet: SheetCells, row: number, column: number): Pick<ShownCell, "text" | "value"> {
  if (!contains(sheet.area, { row, column })) return { text: "", value: "" };
  const [down, across] = [row - sheet.area.row, column - sheet.area.column];
  const value = sheet.values[down]?.[across] ?? "";
  const text = sheet.text[down]?.[across] ?? "";
  return { text: /^#+$/.test(text) ? String(value) : text, value };
}
