/** Builds a block in the workbook: all of it, or nothing. */
import { formatRangeAddress, addSheetName } from "../../formulas/addresses";
import type { TableContent } from "../../tables";
import type { InsertOptions } from "./types";
import type { TableLayout } from "../../tables/layout";
import { WorkbookError } from "../../excel/workbook-error";
import { toWorkbookError } from "../../excel/to-workbook-error";
import { VERSION_KEY, hasDataVersion, saveDataVersion } from "../saved/saved-data";
import { toTableSettingKey, saveTable, type SavedTable } from "../saved/saved-tables";
import type { Placement } from "./placement";
import {
  addTable,
  splitIntoChunks,
  addTableChart,
  applyFormats,
  suspendUpdates,
  restoreSheet,
  writeRows,
} from "./write-table";

export interface BuildPlan {
  readonly content: TableContent;
  readonly placement: Placement;
  readonly layout: TableLayout;
  /** The names of the sheet, which is made where the site has none, and of the table. */
  readonly sheet: string;
  readonly table: string;
  /** What the workbook is to remember, once Excel has numbered the table. */
  describeTable?(this: void, id: string): SavedTable;
  /** The version of the data that the figures are of, to be remembered by a workbook that has no other figures. */
  readonly version?: string;
}

/** @throws Problem "cancelled" once the signal says so. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookError("cancelled", {});
}

/**
 * Writes the cells, the table and the chart in one request, unless they are too many for one; what the workbook
 * remembers and the selection in another. When anything fails, or it is cancelled, the sheet is as it was.
 */
export async function buildTable(
  context: Excel.RequestContext,
  plan: BuildPlan,
  options: Pick<InsertOptions, "signal" | "onProgress">,
): Promise<void> {
  try {
    await writeInSteps(context, plan, options);
  } catch (error) {
    await rollBack(plan, error);
    throw error;
  }
}

async function writeInSteps(
  context: Excel.RequestContext,
  { content, placement, layout, sheet: name, table: tableName, describeTable, version }: BuildPlan,
  { signal, onProgress }: Pick<InsertOptions, "signal" | "onProgress">,
): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const chunks = splitIntoChunks(layout);
  const steps = chunks.length + 1;

  const sheet = placement.sheetName === undefined ? worksheets.add(name) : worksheets.getItem(name);
  for (const old of placement.replacedTables) tables.getItem(old.name).delete();
  for (const [done, { from, to }] of chunks.entries()) {
    onProgress?.(done, steps);
    suspendUpdates(context);
    writeRows(sheet, layout, from, to);
    // The last rows go together with what stands on all of them.
    if (done === chunks.length - 1) break;
    await context.sync();
    throwIfAborted(signal);
  }
  const table = addTable(sheet, layout.table, tableName);
  applyFormats(sheet, layout, content, placement.widths);
  addTableChart(sheet, layout, content, placement, tableName);
  table.load("id");
  await context.sync();
  throwIfAborted(signal);

  onProgress?.(chunks.length, steps);
  if (describeTable) saveTable(context, toTableSettingKey(tableName), describeTable(table.id));
  if (version !== undefined && !hasDataVersion(placement.takenNames.settings)) saveDataVersion(context, version);
  if (placement.sheetName === undefined) sheet.activate();
  sheet.getRange(formatRangeAddress({ ...layout.title, rows: 1, columns: 1 })).select();
  await context.sync();
  throwIfAborted(signal);
  // Last, when nothing is undone any more: a chart that was deleted could not be put back.
  for (const old of placement.replacedCharts) old.delete();
  if (placement.replacedCharts.length > 0) await context.sync();
  onProgress?.(steps, steps);
}

/** Undoes what was written, in a context of its own: the one that failed has dead objects in it. */
async function rollBack({ placement, layout, sheet, table }: BuildPlan, error: unknown): Promise<void> {
  try {
    await Excel.run((context) =>
      restoreSheet(context, placement, layout.area, sheet, [toTableSettingKey(table), VERSION_KEY]),
    );
  } catch {
    const cause = toWorkbookError(error);
    throw new WorkbookError("notRestored", {
      address: addSheetName(sheet, formatRangeAddress(layout.area)),
      cause: cause.code,
    });
  }
}
