import { usualDataset } from "../functions";
import { dataVersion } from "../refresh";
import { areaText, onSheet } from "./addresses";
import { tableContent } from "./content";
import type { InsertOptions, Inserted } from "./contract";
import { build, goOn } from "./excel/build";
import { freeName, sheetName } from "./excel/names";
import { editionOf, memoryOf } from "./excel/remembered";
import { inExcel } from "./excel/run";
import { survey } from "./excel/site";
import { blockOf, sizeOf } from "./layout";
import type { TableSpec } from "./spec";

/**
 * Inserts a table: title and parameters, a native table, its chart and its source line; the workbook remembers it.
 * However many lines it has, it takes a handful of round trips.
 * @throws InvalidArgument or NotAvailable when the spec has no answer, Problem when Excel refuses or it is cancelled;
 * then the sheet is as it was.
 */
export async function insertTable(spec: TableSpec, options: InsertOptions): Promise<Inserted> {
  const dataset = usualDataset();
  const content = tableContent(dataset, spec);
  return inExcel(async (context) => {
    goOn(options.signal);
    const site = await survey(context, sizeOf(content), options.place);
    goOn(options.signal);
    const block = blockOf(content, site.corner);
    const { taken } = site;
    const sheet = site.sheetName ?? freeName(sheetName(content.name), taken.sheets, 31, " ");
    const given = site.tables.map(({ name }) => name);
    const table = freeName(
      content.name,
      [...taken.tables, ...taken.names].filter((name) => !given.includes(name)),
    );
    const memory = (id: string) => memoryOf(spec, content, { id, name: table, ...editionOf(dataset) });
    const version = dataset.own === undefined ? dataVersion(dataset) : undefined;
    await build(context, { content, site, block, sheet, table, memory, version }, options);
    return {
      address: onSheet(sheet, areaText(block.area)),
      table,
      tableAddress: onSheet(sheet, areaText(block.table)),
      sheet,
      rows: content.rows.length,
    };
  });
}
