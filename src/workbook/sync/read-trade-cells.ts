/** What the cells of ours show: formulas, what they spill into, and inserted tables. */
import { formatRangeAddress, contains, type CellRange } from "../../formulas/addresses";
import { resolveSpills } from "../../excel/scan-formulas";
import { readSheets, type SheetCells } from "../../excel/read-sheets";
import { findFormulas } from "../../formulas/find-formulas";
import { findTables } from "../update/read-tables";

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

export interface TradeCells {
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
export const MAX_CELLS = 400_000;

const WAITING = /^#(BUSY!|GETTING_DATA|CONNECT!)$/;

/** Whether a cell has no answer yet. */
export const isWaiting = (value: unknown): boolean => typeof value === "string" && WAITING.test(value);

/**
 * Reads what our cells show. Sheets are read whole, from the first tab on, as long as there are not too many cells
 * in all.
 */
export async function readTradeCells(context: Excel.RequestContext, maxCells = MAX_CELLS): Promise<TradeCells> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const { existing } = await findTables(context);
  const { within, unread } = await selectSheets(context, worksheets.items, maxCells);
  const sheets = await readSheets(context, within);
  const filledFormulas = await resolveSpills(
    context,
    sheets,
    [...sheets.values()].flatMap((sheet) => findFormulas(sheet)),
  );
  const cells = [...sheets.values()].flatMap((sheet): ShownCell[] => {
    const areas = filledFormulas.filter((one) => one.sheet === sheet.name);
    const tables = existing.filter((one) => one.sheet === sheet.name);
    const inTables = tables.flatMap(({ name, area }) =>
      listPositions(getTableBody(area)).map((position) => ({ ...position, table: name })),
    );
    const inFormulas = areas.flatMap(({ area, formula }) =>
      listPositions(area).map((position) => ({ ...position, formula })),
    );
    const cellsByAddress = new Map<string, TradeCell>();
    for (const one of [...inTables, ...inFormulas] as TradeCell[]) {
      const address = formatRangeAddress({ ...one, rows: 1, columns: 1 });
      cellsByAddress.set(address, { ...cellsByAddress.get(address), ...one });
    }
    return [...cellsByAddress]
      .sort(([, a], [, b]) => a.row - b.row || a.column - b.column)
      .map(([address, { row, column, table, formula = "" }]) => ({
        sheet: sheet.name,
        address,
        formula,
        ...(table !== undefined && { table }),
        ...readCell(sheet, row, column),
      }));
  });
  return {
    cells,
    formulas: filledFormulas.length,
    calls: filledFormulas.reduce((sum, { calls }) => sum + calls.length, 0),
    tables: existing.length,
    waiting: cells.filter(({ value }) => isWaiting(value)).length,
    sheets: [...new Set(filledFormulas.map(({ sheet }) => sheet)), ...unread],
    unread,
  };
}

interface TradeCell {
  readonly row: number;
  readonly column: number;
  readonly table?: string;
  readonly formula?: string;
}

/** Sheets by their size, in the order of their tabs: one round trip. */
async function selectSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  maxCells: number,
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
    const isWithinLimit = sum + cells <= maxCells;
    if (isWithinLimit) sum += cells;
    (isWithinLimit ? within : unread).push(sheets[at]!.name);
  }
  return { within, unread };
}

/** A table without its header. */
const getTableBody = (area: CellRange): CellRange => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

const listPositions = ({ row, column, rows, columns }: CellRange): { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));

/** What a cell shows; a number that its column is too narrow for, in full. */
function readCell(sheet: SheetCells, row: number, column: number): Pick<ShownCell, "text" | "value"> {
  if (!contains(sheet.area, { row, column })) return { text: "", value: "" };
  const [down, across] = [row - sheet.area.row, column - sheet.area.column];
  const value = sheet.values[down]?.[across] ?? "";
  const text = sheet.text[down]?.[across] ?? "";
  return { text: /^#+$/.test(text) ? String(value) : text, value };
}
