import { isFailed } from "../functions";
import { areaOf, areaText, cellAt, onSheet, overlap, type Area } from "./addresses";
import type { Scope } from "./contract";
import { forget, memoriesIn, remember, type Remembered } from "./excel/remembered";
import { inExcel } from "./excel/run";
import { scan, type Scan, type ScannedFormula } from "./excel/scan";
import type { SheetCells } from "./excel/sheets";
import { readSourceSheet, writeSourceSheet } from "./excel/source-sheet";
import { quietly } from "./excel/write";
import { Problem } from "./problems";
import { sourceContent, sourceRows } from "./source-rows";
import type { Language } from "./spec";
import { asText } from "./text";
import { wordsOf } from "./words";

export interface FreezeOptions {
  readonly language: Language;
  /** The day that the list of sources tells, ISO 8601; today unless told. */
  readonly day?: string;
}

export interface Frozen {
  /** The number of cells that hold values now, those that formulas had spilled into among them. */
  readonly cells: number;
  /** The sheet with the list of sources. */
  readonly sheet: string;
}

/** Cells that hold values from now on. */
interface Cells {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** The formula that filled them, in their first cell, and the formats that they had. */
  readonly formula: string;
  readonly before: readonly (readonly string[])[];
}

/**
 * Turns the TRADE formulas of the scope into the values they show, formats kept, and lists each with its sources on
 * the list of sources, so that the workbook can be sent to someone without the add-in.
 * @throws Problem when there is none, when one is still being calculated, or when Excel refuses; then every formula
 * stands as it was.
 */
export function freeze(scope: Scope, { language, day = today() }: FreezeOptions): Promise<Frozen> {
  return inExcel(async (context) => {
    const scanned = await scan(context, scope);
    const { formulas } = scanned;
    if (formulas.length === 0) throw new Problem("noFormulas", { where: scope });
    const shielded = formulas.find(({ sheet }) => scanned.sheets.get(sheet)!.protected);
    if (shielded) throw new Problem("protected", { sheet: shielded.sheet });
    const cells = frozenCells(scanned);
    const words = wordsOf(language).sourceList;
    const found = await readSourceSheet(context);
    // A formula that was listed while it stood is listed as a value from now on.
    const rows = sourceRows(formulas, language, words.frozen(day));
    const kept = found.rows.filter(
      ({ cell, formula }) => !rows.some((row) => row.cell === cell && row.formula === formula),
    );
    const memories = await liveTables(context, cells);
    const frozen = { cells, memories };
    try {
      await write(context, frozen);
      const list = await writeSourceSheet(
        context,
        found,
        (name) => sourceContent([...kept, ...rows], language, name),
        words.sheet,
      );
      return { cells: cells.reduce((sum, { area }) => sum + area.rows * area.columns, 0), sheet: list.sheet };
    } catch (error) {
      await Excel.run((again) => thaw(again, frozen));
      throw error;
    }
  });
}

/** What is turned into values, with the tables that no longer follow the data then. */
interface Freezing {
  readonly cells: readonly Cells[];
  readonly memories: readonly Remembered[];
}

const today = (): string => new Date().toISOString().slice(0, 10);

const WAITING = /^#(BUSY!|GETTING_DATA|CONNECT!|NAME\?)$/;

/** The cells of every formula, spilled ones included, with what they show. */
function frozenCells({ sheets, formulas }: Scan): Cells[] {
  return formulas.map((formula) => {
    const { area } = formula;
    const sheet = sheets.get(formula.sheet)!;
    const values = part(sheet, sheet.values, area);
    const address = onSheet(formula.sheet, cellAt(formula));
    if (values.flat().some((value) => typeof value === "string" && WAITING.test(value)))
      throw new Problem("calculating", { address });
    const formats = part(sheet, sheet.numberFormats, area);
    return {
      sheet: formula.sheet,
      area,
      values: values.map((row, down) =>
        row.map((value, across) =>
          typeof value === "string" && formats[down]![across] !== "@" ? asText(value) : value,
        ),
      ),
      numberFormats: formats.map((row, down) =>
        row.map((format, across) => (format === "General" ? formatOf(formula, down, across) : format)),
      ),
      formula: formula.formula,
      before: formats,
    };
  });
}

const part = <T>(
  { area }: SheetCells,
  matrix: readonly (readonly T[])[],
  { row, column, rows, columns }: Area,
): T[][] =>
  Array.from({ length: rows }, (_, down) =>
    Array.from(
      { length: columns },
      (_, across) => matrix[row + down - area.row]?.[column + across - area.column] ?? ("" as T),
    ),
  );

/** The format that came with the answer of a lone call, which goes with the formula; a plain cell keeps it. */
function formatOf({ formula, answers: [only, ...more] }: ScannedFormula, row: number, column: number): string {
  if (!only || more.length > 0 || !formula.endsWith(only.call)) return "General";
  const cell = only.cells?.[row]?.[column];
  return typeof cell === "object" && !isFailed(cell) ? cell.format : "General";
}

/** Writes the values in one request; the workbook forgets the tables that have no formulas any more. */
async function write(context: Excel.RequestContext, { cells, memories }: Freezing): Promise<void> {
  quietly(context);
  for (const { sheet, area, values, numberFormats } of cells) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaText(area));
    range.numberFormat = numberFormats as string[][];
    range.values = values as unknown[][];
  }
  for (const { key } of memories) forget(context.workbook.settings, key);
  await context.sync();
}

/** The formulas again, as they were; what they spill into is free for them. */
async function thaw(context: Excel.RequestContext, { cells, memories }: Freezing): Promise<void> {
  quietly(context);
  for (const { sheet, area, formula, before } of cells) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaText(area));
    range.clear(Excel.ClearApplyTo.contents);
    range.numberFormat = before as string[][];
    range.getCell(0, 0).formulas = [[formula]];
  }
  for (const { key, memory } of memories) remember(context, key, memory);
  await context.sync();
}

/** The live tables that the workbook remembers and that lose formulas. */
async function liveTables(context: Excel.RequestContext, cells: readonly Cells[]): Promise<Remembered[]> {
  const { settings, tables } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const live = memoriesIn(settings)
    .filter(({ memory }) => memory.spec.live)
    .map((remembered) => ({ remembered, range: tables.getItemOrNullObject(remembered.memory.name).getRange() }));
  for (const { range } of live) range.load("address");
  if (live.length > 0) await context.sync();
  return live.flatMap(({ remembered, range }) => {
    const area = range.isNullObject ? undefined : areaOf(range.address);
    const loses = area && cells.some((frozen) => frozen.sheet === area.sheet && overlap(frozen.area, area));
    return loses ? [remembered] : [];
  });
}
