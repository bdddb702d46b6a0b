import { currentDataset } from "../functions";
import { areaText, onSheet } from "./addresses";
import { tableContent, type TableContent } from "./content";
import type { InsertOptions, Inserted } from "./contract";
import { asProblem } from "./excel/as-problem";
import { freeName, sheetName } from "./excel/names";
import { keyOf, remember, type Memory } from "./excel/remembered";
import { inExcel } from "./excel/run";
import { survey, type Site } from "./excel/site";
import { addTable, chunksOf, draw, dress, quietly, undo, writeRows } from "./excel/write";
import { blockOf, sizeOf, type Block } from "./layout";
import { Problem } from "./problems";
import type { TableSpec } from "./spec";

/**
 * Inserts a table: title and parameters, a native table, its chart and its source line; the workbook remembers it.
 * However many lines it has, it takes a handful of round trips.
 * @throws InvalidArgument or NotAvailable when the spec has no answer, Problem when Excel refuses or it is cancelled;
 * then the sheet is as it was.
 */
export function insertTable(spec: TableSpec, options: InsertOptions): Promise<Inserted> {
  const dataset = currentDataset();
  const content = tableContent(dataset, spec);
  return inExcel(async (context) => {
    const { signal } = options;
    goOn(signal);
    const site = await survey(context, sizeOf(content), options.place);
    goOn(signal);
    const block = blockOf(content, site.corner);
    const { taken } = site;
    const names = {
      sheet: site.sheetName ?? freeName(sheetName(content.name), taken.sheets, 31, " "),
      table: freeName(content.name, [...taken.tables, ...taken.names]),
    };
    try {
      return await build(context, { spec, content, site, block, ...names, release: dataset.newest.id }, options);
    } catch (error) {
      await takeBack(site, block, names, error);
      throw error;
    }
  });
}

interface Building {
  readonly spec: TableSpec;
  readonly content: TableContent;
  readonly site: Site;
  readonly block: Block;
  readonly sheet: string;
  readonly table: string;
  readonly release: string;
}

async function build(
  context: Excel.RequestContext,
  { spec, content, site, block, sheet: name, table: tableName, release }: Building,
  { signal, onProgress }: InsertOptions,
): Promise<Inserted> {
  const { workbook } = context;
  const chunks = chunksOf(block);
  const steps = chunks.length + 1;

  const sheet = site.sheetName === undefined ? workbook.worksheets.add(name) : workbook.worksheets.getItem(name);
  for (const old of site.tables) workbook.tables.getItem(old.name).convertToRange();
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
  draw(sheet, block, content, site.freeRight, tableName);
  table.load("id");
  await context.sync();
  goOn(signal);

  onProgress?.(chunks.length, steps);
  remember(context, keyOf(tableName), memoryOf(spec, content, table.id, tableName, release));
  if (site.sheetName === undefined) sheet.activate();
  sheet.getRange(areaText({ ...block.title, rows: 1, columns: 1 })).select();
  await context.sync();
  goOn(signal);
  onProgress?.(steps, steps);
  return {
    address: onSheet(name, areaText(block.area)),
    table: tableName,
    tableAddress: onSheet(name, areaText(block.table)),
    sheet: name,
    rows: content.rows.length,
  };
}

export const memoryOf = (
  spec: TableSpec,
  content: TableContent,
  id: string,
  name: string,
  release: string,
): Memory => ({
  format: 1,
  id,
  name,
  spec,
  release,
  columns: content.columns.map((key, at) => ({ key, header: content.header[at]! })),
  lines: content.rows.map((cells) => ({ name: cells[0]!.text, formats: cells.map(({ format }) => format) })),
  source: content.source,
});

function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Problem("cancelled", {});
}

/** Undoes what was written, in a context of its own: the one that failed has dead objects in it. */
async function takeBack(
  site: Site,
  block: Block,
  { sheet, table }: Pick<Building, "sheet" | "table">,
  error: unknown,
): Promise<void> {
  try {
    await Excel.run((context) => undo(context, site, block.area, sheet, keyOf(table)));
  } catch {
    const cause = asProblem(error);
    throw new Problem("notRestored", { address: onSheet(sheet, areaText(block.area)), cause: cause.kind });
  }
}
