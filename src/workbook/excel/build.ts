/** Builds a block in the workbook: all of it, or nothing. */
import { areaText, onSheet } from "../addresses";
import type { TableContent } from "../content";
import type { InsertOptions } from "../contract";
import type { Block } from "../layout";
import { Problem } from "../problems";
import { asProblem } from "./as-problem";
import { VERSION, holdsVersion, rememberVersion } from "./data-memory";
import { keyOf, remember, type Memory } from "./remembered";
import type { Site } from "./site";
import { addTable, chunksOf, draw, dress, quietly, undo, writeRows } from "./write";

export interface Plan {
  readonly content: TableContent;
  readonly site: Site;
  readonly block: Block;
  /** The names of the sheet, which is made where the site has none, and of the table. */
  readonly sheet: string;
  readonly table: string;
  /** What the workbook is to remember, once Excel has numbered the table. */
  memory?(this: void, id: string): Memory;
  /** The version of the data that the figures are of, to be remembered by a workbook that has no other figures. */
  readonly version?: string;
}

/** @throws Problem "cancelled" once the signal says so. */
export function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Problem("cancelled", {});
}

/**
 * Writes the cells, the table and the chart in one request, unless they are too many for one; what the workbook
 * remembers and the selection in another. When anything fails, or it is cancelled, the sheet is as it was.
 */
export async function build(
  context: Excel.RequestContext,
  plan: Plan,
  options: Pick<InsertOptions, "signal" | "onProgress">,
): Promise<void> {
  try {
    await attempt(context, plan, options);
  } catch (error) {
    await takeBack(plan, error);
    throw error;
  }
}

async function attempt(
  context: Excel.RequestContext,
  { content, site, block, sheet: name, table: tableName, memory, version }: Plan,
  { signal, onProgress }: Pick<InsertOptions, "signal" | "onProgress">,
): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const chunks = chunksOf(block);
  const steps = chunks.length + 1;

  const sheet = site.sheetName === undefined ? worksheets.add(name) : worksheets.getItem(name);
  for (const old of site.tables) tables.getItem(old.name).delete();
  for (const [done, { from, to }] of chunks.entries()) {
    onProgress?.(done, steps);
    quietly(context);
    writeRows(sheet, block, from, to);
    // The last rows go together with what stands on all of them.
    if (done === chunks.length - 1) break;
    await context.sync();
    goOn(signal);
  }
  const table = addTable(sheet, block.table, tableName);
  dress(sheet, block, content, site.widths);
  draw(sheet, block, content, site, tableName);
  table.load("id");
  await context.sync();
  goOn(signal);

  onProgress?.(chunks.length, steps);
  if (memory) remember(context, keyOf(tableName), memory(table.id));
  if (version !== undefined && !holdsVersion(site.taken.settings)) rememberVersion(context, version);
  if (site.sheetName === undefined) sheet.activate();
  sheet.getRange(areaText({ ...block.title, rows: 1, columns: 1 })).select();
  await context.sync();
  goOn(signal);
  // Last, when nothing is undone any more: a chart that was deleted could not be put back.
  for (const old of site.oldCharts) old.delete();
  if (site.oldCharts.length > 0) await context.sync();
  onProgress?.(steps, steps);
}

/** Undoes what was written, in a context of its own: the one that failed has dead objects in it. */
async function takeBack({ site, block, sheet, table }: Plan, error: unknown): Promise<void> {
  try {
    await Excel.run((context) => undo(context, site, block.area, sheet, [keyOf(table), VERSION]));
  } catch {
    const cause = asProblem(error);
    throw new Problem("notRestored", { address: onSheet(sheet, areaText(block.area)), cause: cause.kind });
  }
}
