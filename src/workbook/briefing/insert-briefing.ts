/** Adds a sheet with a briefing: all of it, or nothing. */
import {
  buildBriefing,
  layOutBriefing,
  type BriefingChoice,
  type BriefingLayout,
  type PlacedTable,
} from "../../briefings";
import { findFreeName, toSheetName } from "../../excel/find-free-name";
import { runInExcel } from "../../excel/run-in-excel";
import { suspendUpdates } from "../../excel/suspend-updates";
import { toWorkbookError } from "../../excel/to-workbook-error";
import { WorkbookError } from "../../excel/workbook-error";
import { addSheetName, formatCellAddress, formatRangeAddress } from "../../formulas/addresses";
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import { formatDataVersion } from "../../refresh";
import { computeFromDefault } from "../compute-from-default";
import { throwIfAborted, getChartTitle } from "../insert/build-table";
import { addCharts } from "../insert/native-chart";
import { placeOnNewSheet, type TakenNames } from "../insert/placement";
import { restoreSheet } from "../insert/restore-sheet";
import type { InsertOptions } from "../insert/types";
import { INPUT_FILL, addTable, applyFormats, widenColumns, writeRows } from "../insert/write-table";
import { VERSION_KEY, hasDataVersion, saveDataVersion } from "../saved/saved-data";
import { createSavedTable, getDataOrigin, saveTable, toTableSettingKey } from "../saved/saved-tables";

const GREY = "#595959";
/** In points, where the titles of tables have 13. */
const TITLE_SIZE = 14;

export interface InsertedBriefing {
  readonly sheet: string;
  /** The names of its tables. */
  readonly tables: readonly string[];
  /** Why tables were left out, for which the data has no figures. */
  readonly missing: readonly string[];
}

/** A table of the briefing under the name that it has in Excel. */
interface NamedTable extends PlacedTable {
  readonly name: string;
}

interface SheetPlan {
  readonly dataset: Dataset;
  readonly sheet: string;
  readonly layout: BriefingLayout;
  readonly tables: readonly NamedTable[];
  readonly taken: TakenNames;
}

/**
 * Adds a sheet with the title, the cells, the text, the tables and the charts of a briefing, and saves the specs of its
 * tables, so that updates find them as those that were inserted one by one.
 * @throws InvalidArgumentError or NotAvailableError when the choice has no answer, WorkbookError when Excel refuses or
 * the signal is aborted; the workbook is unchanged then.
 */
export async function insertBriefing(
  choice: BriefingChoice,
  language: Language,
  options: Pick<InsertOptions, "signal" | "onProgress"> = {},
): Promise<InsertedBriefing> {
  const { dataset, briefing, layout } = await computeFromDefault((data) => {
    const built = buildBriefing(data, choice, language);
    return { dataset: data, briefing: built, layout: layOutBriefing(data, built, language) };
  }, options.signal);
  return runInExcel(async (context) => {
    throwIfAborted(options.signal);
    const taken = await readTakenNames(context);
    throwIfAborted(options.signal);
    const plan: SheetPlan = {
      dataset,
      sheet: findFreeName(toSheetName(briefing.name), taken.sheets, 31, " "),
      layout,
      tables: nameTables(layout.tables, taken),
      taken,
    };
    try {
      await writeSheet(context, plan, options);
    } catch (error) {
      await deleteSheet(plan, error);
      throw error;
    }
    return { sheet: plan.sheet, tables: plan.tables.map(({ name }) => name), missing: layout.missing };
  });
}

async function readTakenNames(context: Excel.RequestContext): Promise<TakenNames> {
  const { workbook } = context;
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  workbook.worksheets.load("items/name");
  workbook.settings.load("items/key,items/value");
  await context.sync();
  return {
    tables: workbook.tables.items.map(({ name }) => name),
    names: workbook.names.items.map(({ name }) => name),
    sheets: workbook.worksheets.items.map(({ name }) => name),
    settings: new Map(workbook.settings.items.map(({ key, value }) => [key, value as unknown])),
  };
}

function nameTables(tables: readonly PlacedTable[], taken: TakenNames): NamedTable[] {
  const names = [...taken.tables, ...taken.names];
  return tables.map((table) => {
    const name = findFreeName(table.content.name, names);
    names.push(name);
    return { ...table, name };
  });
}

/** One request for the head of the sheet, one for each table, one for the charts, and a last one for the settings. */
async function writeSheet(
  context: Excel.RequestContext,
  { dataset, sheet: sheetName, layout, tables, taken }: SheetPlan,
  { signal, onProgress }: Pick<InsertOptions, "signal" | "onProgress">,
): Promise<void> {
  const steps = tables.length + 3;
  let done = 0;
  const finishStep = async (): Promise<void> => {
    await context.sync();
    throwIfAborted(signal);
    onProgress?.((done += 1), steps);
  };
  onProgress?.(done, steps);
  const sheet = context.workbook.worksheets.add(sheetName);
  writeHead(sheet, layout);
  await finishStep();

  let { widths } = layout;
  for (const { layout: tableLayout, content, name, spec } of tables) {
    suspendUpdates(context);
    writeRows(sheet, tableLayout, 0, tableLayout.area.rows);
    const table = addTable(sheet, tableLayout.table, name);
    applyFormats(sheet, tableLayout, widths);
    widths = [...widenColumns(tableLayout, widths), ...widths.slice(tableLayout.widths.length)];
    table.load("id");
    await finishStep();
    saveTable(
      context,
      toTableSettingKey(name),
      createSavedTable(spec, content, { id: table.id, name, ...getDataOrigin(dataset) }),
    );
  }
  // Their places are in points, so every column must have its width by now.
  suspendUpdates(context);
  for (const { layout: tableLayout, content, name } of tables) {
    if (!content.chart) continue;
    const corner = { row: tableLayout.area.row, column: layout.chartColumn };
    const title = getChartTitle(content.chart, tableLayout, sheetName);
    // Briefings have one chart a table, which needs no arranging.
    addCharts(content.chart, { sheet, sheetName, table: tableLayout.table, corner, name, title });
  }
  await finishStep();
  // Own data has no version of the feed.
  if (dataset.own === undefined && !hasDataVersion(taken.settings))
    saveDataVersion(context, formatDataVersion(dataset));
  sheet.activate();
  sheet.getRange("A1").select();
  await finishStep();
}

function writeHead(sheet: Excel.Worksheet, { formulas, title, cells, widths }: BriefingLayout): void {
  sheet.getRange(
    formatRangeAddress({ row: 0, column: 0, rows: formulas.length, columns: formulas[0]!.length }),
  ).formulas = formulas as string[][];
  for (const [column, width] of widths.entries())
    sheet.getRange(formatCellAddress({ row: 0, column })).format.columnWidth = width;
  const heading = sheet.getRange(formatCellAddress(title)).format.font;
  heading.bold = true;
  heading.size = TITLE_SIZE;
  for (const { value, note, isInput } of cells) {
    if (isInput) sheet.getRange(formatCellAddress(value)).format.fill.color = INPUT_FILL;
    sheet.getRange(formatCellAddress(note)).format.font.color = GREY;
  }
}

/** Deletes what was added, in a context of its own: the objects of one that failed cannot be used again. */
async function deleteSheet({ sheet, tables, taken, layout }: SheetPlan, error: unknown): Promise<void> {
  const area = { row: 0, column: 0, rows: layout.formulas.length, columns: 1 };
  const settingKeys = [...tables.map(({ name }) => toTableSettingKey(name)), VERSION_KEY];
  try {
    await Excel.run((context) =>
      restoreSheet(context, { placement: placeOnNewSheet(taken), area, sheetName: sheet, settingKeys }),
    );
  } catch {
    throw new WorkbookError("notRestored", {
      address: addSheetName(sheet, formatRangeAddress(area)),
      cause: toWorkbookError(error).code,
    });
  }
}
