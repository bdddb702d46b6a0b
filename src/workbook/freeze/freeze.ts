import { isFailedCell } from "../../functions";
import {
  parseRangeAddress,
  formatRangeAddress,
  formatCellAddress,
  addSheetName,
  overlaps,
  type CellRange,
} from "../../formulas/addresses";
import type { Scope } from "../../excel/scope";
import { deleteSavedTable, loadSavedTables, saveTable, type SavedTableEntry } from "../saved/saved-tables";
import { runInExcel } from "../../excel/run-in-excel";
import { scanFormulas, type FormulaScan, type ScannedFormula } from "../../excel/scan-formulas";
import type { SheetCells } from "../../excel/read-sheets";
import { readSourceSheet, writeSourceSheet } from "../source-list/source-sheet";
import { suspendUpdates } from "../../excel/suspend-updates";
import { WorkbookError } from "../../excel/workbook-error";
import { getSourceListMessages } from "../source-list/messages";
import { buildSourceRows } from "../source-list/source-rows";
import type { Language } from "../../tables";
import { escapeCellText } from "../../formulas/cell-text";

export interface FreezeOptions {
  readonly language: Language;
  /** The day that the list of sources tells, ISO 8601; today unless told. */
  readonly day?: string;
}

export interface FreezeResult {
  /** The number of cells that hold values now, those that formulas had spilled into among them. */
  readonly cells: number;
  /** The sheet with the list of sources. */
  readonly sheet: string;
}

/** Cells that hold values from now on. */
interface FrozenCells {
  readonly sheet: string;
  readonly area: CellRange;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** The formula that filled them, in their first cell, and the formats that they had. */
  readonly formula: string;
  readonly previousFormats: readonly (readonly string[])[];
}

/**
 * Turns the TRADE formulas of the scope into the values they show, formats kept, and lists each with its sources on
 * the list of sources, so that the workbook can be sent to someone without the add-in.
 * @throws Problem when there is none, when one is still being calculated, or when Excel refuses; then every formula
 * stands as it was.
 */
export function freeze(scope: Scope, { language, day = getToday() }: FreezeOptions): Promise<FreezeResult> {
  return runInExcel(async (context) => {
    const formulaScan = await scanFormulas(context, scope);
    const { formulas } = formulaScan;
    if (formulas.length === 0) throw new WorkbookError("noFormulas", { where: scope });
    const protectedFormula = formulas.find(({ sheet }) => formulaScan.sheets.get(sheet)!.protected);
    if (protectedFormula) throw new WorkbookError("protected", { sheet: protectedFormula.sheet });
    const cells = collectFrozenCells(formulaScan);
    const messages = getSourceListMessages(language);
    const existingList = await readSourceSheet(context);
    // A formula that was listed while it stood is listed as a value from now on.
    const rows = buildSourceRows(formulas, messages, messages.frozen(day));
    const keptRows = existingList.rows.filter(
      ({ cell, formula }) => !rows.some((row) => row.cell === cell && row.formula === formula),
    );
    const savedTables = await findAffectedTables(context, cells);
    const plan = { cells, savedTables };
    try {
      await writeValues(context, plan);
      const list = await writeSourceSheet(context, existingList, [...keptRows, ...rows], messages);
      return { cells: cells.reduce((sum, { area }) => sum + area.rows * area.columns, 0), sheet: list.sheet };
    } catch (error) {
      await Excel.run((undoContext) => restoreFormulas(undoContext, plan));
      throw error;
    }
  });
}

/** What is turned into values, with the tables that no longer follow the data then. */
interface FreezePlan {
  readonly cells: readonly FrozenCells[];
  readonly savedTables: readonly SavedTableEntry[];
}

const getToday = (): string => new Date().toISOString().slice(0, 10);

const UNCALCULATED = /^#(BUSY!|GETTING_DATA|CONNECT!|NAME\?)$/;

/** The cells of every formula, spilled ones included, with what they show. */
function collectFrozenCells({ sheets, formulas }: FormulaScan): FrozenCells[] {
  return formulas.map((formula) => {
    const { area } = formula;
    const sheet = sheets.get(formula.sheet)!;
    const values = sliceMatrix(sheet, sheet.values, area);
    const address = addSheetName(formula.sheet, formatCellAddress(formula));
    if (values.flat().some((value) => typeof value === "string" && UNCALCULATED.test(value)))
      throw new WorkbookError("calculating", { address });
    const formats = sliceMatrix(sheet, sheet.numberFormats, area);
    return {
      sheet: formula.sheet,
      area,
      values: values.map((row, down) =>
        row.map((value, across) =>
          typeof value === "string" && formats[down]![across] !== "@" ? escapeCellText(value) : value,
        ),
      ),
      numberFormats: formats.map((row, down) =>
        row.map((format, across) => (format === "General" ? getAnswerFormat(formula, down, across) : format)),
      ),
      formula: formula.formula,
      previousFormats: formats,
    };
  });
}

const sliceMatrix = <T>(
  { area }: SheetCells,
  matrix: readonly (readonly T[])[],
  { row, column, rows, columns }: CellRange,
): T[][] =>
  Array.from({ length: rows }, (_, down) =>
    Array.from(
      { length: columns },
      (_, across) => matrix[row + down - area.row]?.[column + across - area.column] ?? ("" as T),
    ),
  );

/** The format that came with the answer of a lone call, which goes with the formula; a plain cell keeps it. */
function getAnswerFormat({ formula, answers: [only, ...more] }: ScannedFormula, row: number, column: number): string {
  if (!only || more.length > 0 || !formula.endsWith(only.call)) return "General";
  const cell = only.cells?.[row]?.[column];
  return typeof cell === "object" && !isFailedCell(cell) ? cell.format : "General";
}

/** Writes the values in one request; the workbook forgets the tables that have no formulas any more. */
async function writeValues(context: Excel.RequestContext, { cells, savedTables }: FreezePlan): Promise<void> {
  suspendUpdates(context);
  for (const { sheet, area, values, numberFormats } of cells) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(formatRangeAddress(area));
    range.numberFormat = numberFormats as string[][];
    range.values = values as unknown[][];
  }
  for (const { key } of savedTables) deleteSavedTable(context.workbook.settings, key);
  await context.sync();
}

/** The formulas again, as they were; what they spill into is free for them. */
async function restoreFormulas(context: Excel.RequestContext, { cells, savedTables }: FreezePlan): Promise<void> {
  suspendUpdates(context);
  for (const { sheet, area, formula, previousFormats } of cells) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(formatRangeAddress(area));
    range.clear(Excel.ClearApplyTo.contents);
    range.numberFormat = previousFormats as string[][];
    range.getCell(0, 0).formulas = [[formula]];
  }
  for (const { key, saved } of savedTables) saveTable(context, key, saved);
  await context.sync();
}

/** The live tables that the workbook remembers and that lose formulas. */
async function findAffectedTables(
  context: Excel.RequestContext,
  cells: readonly FrozenCells[],
): Promise<SavedTableEntry[]> {
  const { settings, tables } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const live = loadSavedTables(settings)
    .filter(({ saved }) => saved.spec.live)
    .map((entry) => ({ entry, range: tables.getItemOrNullObject(entry.saved.name).getRange() }));
  for (const { range } of live) range.load("address");
  if (live.length > 0) await context.sync();
  return live.flatMap(({ entry, range }) => {
    const area = range.isNullObject ? undefined : parseRangeAddress(range.address);
    const losesFormulas = area && cells.some((frozen) => frozen.sheet === area.sheet && overlaps(frozen.area, area));
    return losesFormulas ? [entry] : [];
  });
}
