/** Reads what the cells with TRADE formulas, the cells they spill into, and inserted tables show. */
import { formatRangeAddress, contains, type CellPosition, type CellRange } from "../../formulas/addresses";
import type { CellReader } from "../../formulas/evaluate-call";
import { resolveSpills } from "../../excel/scan-formulas";
import type { FormulaCell } from "../../excel/recalculate-formulas";
import { createCellReader, readSheets, type SheetCells } from "../../excel/read-sheets";
import { findFormulas } from "../../formulas/find-formulas";
import { findTables } from "../update/read-tables";

/** A cell that a TRADE formula or an inserted table fills. */
export interface ShownCell {
  readonly sheet: string;
  /** Without the sheet. */
  readonly address: string;
  /** The formula that fills it, which may stand in another cell; empty for a plain value of a table. */
  readonly formula: string;
  readonly table?: string;
  /** The cell that the formula stands in. */
  readonly origin?: CellPosition;
  /** The name of its row and the header of its column, in an inserted table. */
  readonly labels?: readonly [row: string, column: string];
  readonly text: string;
  readonly value: unknown;
}

export interface TradeCells {
  /** By sheet in the order of the tabs, then from top left. */
  readonly cells: readonly ShownCell[];
  /** What cells hold, as a formula of that sheet refers to them. */
  createReader(this: void, sheet: string): CellReader;
  /** The number of cells with TRADE formulas, and of the calls in them. */
  readonly formulas: number;
  readonly calls: number;
  /** The number of inserted tables. */
  readonly tables: number;
  /** The number of cells without an answer yet. */
  readonly waiting: number;
  /** The cells with TRADE formulas, without those that they spill into. */
  readonly formulaCells: readonly FormulaCell[];
  /** The sheets too large to be read, which may have some too. */
  readonly unread: readonly string[];
}

/** The number of cells, of any kind, that are read of a workbook: about ten requests. */
const MAX_CELLS = 400_000;

const WAITING = /^#(BUSY!|GETTING_DATA|CONNECT!)$/;

/** Whether a cell has no answer yet. */
export const isWaiting = (value: unknown): boolean => typeof value === "string" && WAITING.test(value);

/**
 * Reads the cells of all sheets, in the order of their tabs.
 * @param maxCells Sheets whose cells would exceed this number in all are left unread.
 */
export async function readTradeCells(context: Excel.RequestContext, maxCells = MAX_CELLS): Promise<TradeCells> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const { existing } = await findTables(context);
  const { names, unread } = await selectSheets(context, worksheets.items, maxCells);
  const sheets = await readSheets(context, names);
  const filledFormulas = await resolveSpills(
    context,
    sheets,
    [...sheets.values()].flatMap((sheet) => findFormulas(sheet)),
  );
  const cells = [...sheets.values()].flatMap((sheet): ShownCell[] => {
    const formulas = filledFormulas.filter((formula) => formula.sheet === sheet.name);
    const tables = existing.filter((table) => table.sheet === sheet.name);
    const inTables = tables.flatMap(({ name, area }) =>
      listPositions(getTableBody(area)).map((position) => ({
        ...position,
        table: name,
        labels: [
          readCell(sheet, position.row, area.column).text,
          readCell(sheet, area.row, position.column).text,
        ] as const,
      })),
    );
    const inFormulas = formulas.flatMap(({ area, formula, row, column }) =>
      listPositions(area).map((position) => ({ ...position, formula, origin: { row, column } })),
    );
    const cellsByAddress = new Map<string, TradeCell>();
    for (const cell of [...inTables, ...inFormulas] as TradeCell[]) {
      const address = formatRangeAddress({ ...cell, rows: 1, columns: 1 });
      cellsByAddress.set(address, { ...cellsByAddress.get(address), ...cell });
    }
    return [...cellsByAddress]
      .sort(([, a], [, b]) => a.row - b.row || a.column - b.column)
      .map(([address, { row, column, table, labels, origin, formula = "" }]) => ({
        sheet: sheet.name,
        address,
        formula,
        ...(table !== undefined && { table }),
        ...(labels && { labels }),
        ...(origin && { origin }),
        ...readCell(sheet, row, column),
      }));
  });
  return {
    cells,
    createReader: (sheet) => createCellReader(sheets, sheet, new Map()),
    formulas: filledFormulas.length,
    calls: filledFormulas.reduce((sum, { calls }) => sum + calls.length, 0),
    tables: existing.length,
    waiting: cells.filter(({ value }) => isWaiting(value)).length,
    formulaCells: filledFormulas.map(({ sheet, row, column }) => ({ sheet, row, column })),
    unread,
  };
}

interface TradeCell {
  readonly row: number;
  readonly column: number;
  readonly table?: string;
  readonly labels?: readonly [row: string, column: string];
  readonly formula?: string;
  readonly origin?: CellPosition;
}

/** The names of the sheets to read and of those to leave unread, by their size; one round trip. */
async function selectSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  maxCells: number,
): Promise<{ names: string[]; unread: string[] }> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load("rowCount,columnCount");
  await context.sync();
  let sum = 0;
  const names: string[] = [];
  const unread: string[] = [];
  for (const [at, range] of used.entries()) {
    if (range.isNullObject) continue;
    const cells = range.rowCount * range.columnCount;
    const isWithinLimit = sum + cells <= maxCells;
    if (isWithinLimit) sum += cells;
    (isWithinLimit ? names : unread).push(sheets[at]!.name);
  }
  return { names, unread };
}

/** The area of a table without its header. */
const getTableBody = (area: CellRange): CellRange => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

const listPositions = ({ row, column, rows, columns }: CellRange): { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));

/** What a cell shows; the number itself where the column is too narrow and shows ####. */
function readCell(sheet: SheetCells, row: number, column: number): Pick<ShownCell, "text" | "value"> {
  if (!contains(sheet.area, { row, column })) return { text: "", value: "" };
  const [down, across] = [row - sheet.area.row, column - sheet.area.column];
  const value = sheet.values[down]?.[across] ?? "";
  const text = sheet.text[down]?.[across] ?? "";
  return { text: /^#+$/.test(text) ? String(value) : text, value };
}
