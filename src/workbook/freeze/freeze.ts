import { isFailedCell } from "../../functions";
import { resetAnswers } from "../../session";
import { formatRangeAddress, formatCellAddress, addSheetName, type CellRange } from "../../formulas/addresses";
import type { Scope } from "../../excel/scope";
import { computeFromDefault } from "../compute-from-default";
import { deleteSavedTable, saveTable } from "../saved/saved-tables";
import { runInExcel } from "../../excel/run-in-excel";
import { scanFormulas, type FormulaScan, type ScannedFormula } from "../../excel/scan-formulas";
import type { SheetCells } from "../../excel/read-sheets";
import { readSourceSheet, writeSourceSheet } from "../source-list/source-sheet";
import { disableStartup } from "../startup/startup";
import { suspendUpdates } from "../../excel/suspend-updates";
import { WorkbookError } from "../../excel/workbook-error";
import { getSourceListMessages } from "../source-list/messages";
import { findFrozenTables, markFrozen, unmarkFrozen, type FrozenTable } from "./frozen-tables";
import { buildSourceRows } from "../source-list/source-rows";
import type { Language } from "../../tables";
import { escapeCellText } from "../../formulas/cell-text";

export interface FreezeOptions {
  readonly language: Language;
  /** The day of freezing for the list of sources, ISO 8601; today by default. */
  readonly day?: string;
}

export interface FreezeResult {
  /** The number of cells that were turned into values, including spilled ones. */
  readonly cells: number;
  /** The sheet with the list of sources. */
  readonly sheet: string;
  /** The names of the inserted tables that lost formulas and are not updated any more. */
  readonly tables: readonly string[];
}

/** The cells that one formula fills, and what is to replace it. */
interface FrozenCells {
  readonly sheet: string;
  readonly area: CellRange;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** The formula, which stands in the first cell, and the formats before. */
  readonly formula: string;
  readonly previousFormats: readonly (readonly string[])[];
}

/**
 * Replaces the TRADE formulas of the scope by their values, with the formats they show, and adds them to the list of
 * sources. The workbook can then be sent to people without the add-in.
 * @throws WorkbookError "noFormulas", "protected", "calculating"; others when Excel refuses. All formulas are restored
 * then.
 */
export async function freeze(scope: Scope, options: FreezeOptions): Promise<FreezeResult> {
  const result = await freezeFormulas(scope, options);
  if (scope === "workbook") {
    // No formula is left; the next one is the first answer again, and has the add-in start with the workbook again.
    resetAnswers();
    await disableStartup();
  }
  return result;
}

function freezeFormulas(scope: Scope, { language, day = getToday() }: FreezeOptions): Promise<FreezeResult> {
  return runInExcel(async (context) => {
    const formulaScan = await scanFormulas(context, scope);
    const { formulas } = formulaScan;
    if (formulas.length === 0) throw new WorkbookError("noFormulas", { scope });
    const protectedFormula = formulas.find(({ sheet }) => formulaScan.sheets.get(sheet)!.protected);
    if (protectedFormula) throw new WorkbookError("protected", { sheet: protectedFormula.sheet });
    const cells = collectFrozenCells(formulaScan);
    const messages = getSourceListMessages(language);
    const existingList = await readSourceSheet(context);
    // A formula that is already in the list is listed as a value from now on.
    const rows = buildSourceRows(formulas, messages, messages.frozen(day), language);
    const keptRows = existingList.rows.filter(
      ({ cell, formula }) => !rows.some((row) => row.cell === cell && row.formula === formula),
    );
    const release = await computeFromDefault(({ newestRelease }) => newestRelease.id);
    const tables = await findFrozenTables(context, cells, formulaScan.sheets, { day, release });
    const plan = { cells, tables };
    try {
      await writeValues(context, plan);
      const list = await writeSourceSheet(context, existingList, [...keptRows, ...rows], messages);
      return {
        cells: cells.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
        sheet: list.sheet,
        tables: tables.map(({ name }) => name),
      };
    } catch (error) {
      await Excel.run((undoContext) => restoreFormulas(undoContext, plan));
      throw error;
    }
  });
}

/** The cells to replace, and the saved tables that lose their formulas. */
interface FreezePlan {
  readonly cells: readonly FrozenCells[];
  readonly tables: readonly FrozenTable[];
}

const getToday = (): string => new Date().toISOString().slice(0, 10);

const UNCALCULATED = /^#(BUSY!|GETTING_DATA|CONNECT!|NAME\?)$/;

/** @throws WorkbookError "calculating" for a formula without an answer, or with a name that Excel does not know. */
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

/** The format that comes with the answer of a single call: Excel drops it with the formula, so the cell must have it. */
function getAnswerFormat({ formula, answers: [only, ...more] }: ScannedFormula, row: number, column: number): string {
  if (!only || more.length > 0 || !formula.endsWith(only.call)) return "General";
  const cell = only.cells?.[row]?.[column];
  return typeof cell === "object" && !isFailedCell(cell) ? cell.format : "General";
}

/** Writes the values and deletes the saved tables, in one request. */
async function writeValues(context: Excel.RequestContext, { cells, tables }: FreezePlan): Promise<void> {
  suspendUpdates(context);
  for (const { sheet, area, values, numberFormats } of cells) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(formatRangeAddress(area));
    range.numberFormat = numberFormats as string[][];
    range.values = values as unknown[][];
  }
  markFrozen(context, tables);
  for (const { key } of tables) deleteSavedTable(context.workbook.settings, key);
  await context.sync();
}

/** Writes the formulas again, and empties the cells that they spill into. */
async function restoreFormulas(context: Excel.RequestContext, { cells, tables }: FreezePlan): Promise<void> {
  suspendUpdates(context);
  for (const { sheet, area, formula, previousFormats } of cells) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(formatRangeAddress(area));
    range.clear(Excel.ClearApplyTo.contents);
    range.numberFormat = previousFormats as string[][];
    range.getCell(0, 0).formulas = [[formula]];
  }
  unmarkFrozen(context, tables);
  for (const { key, saved } of tables) saveTable(context, key, saved);
  await context.sync();
}
