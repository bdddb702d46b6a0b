import { getDefaultDataset } from "../../session";
import { formatDataVersion } from "../../refresh";
import { formatRangeAddress, addSheetName } from "../../formulas/addresses";
import { buildTableContent } from "../../tables";
import type { InsertOptions, InsertResult } from "./types";
import { buildTable, throwIfAborted } from "./build-table";
import { findFreeName, toSheetName } from "../../excel/names";
import { getDataOrigin, createSavedTable } from "../saved/saved-tables";
import { runInExcel } from "../../excel/run-in-excel";
import { findPlacement } from "./placement";
import { buildLayout, measureLayout } from "../../tables/layout";
import type { TableSpec } from "../../tables/spec";

/**
 * Inserts a table: title and parameters, a native table, its chart and its source line; the workbook remembers it.
 * However many lines it has, it takes a handful of round trips.
 * @throws InvalidArgument or NotAvailable when the spec has no answer, Problem when Excel refuses or it is cancelled;
 * then the sheet is as it was.
 */
export async function insertTable(spec: TableSpec, options: InsertOptions): Promise<InsertResult> {
  const dataset = getDefaultDataset();
  const content = buildTableContent(dataset, spec);
  return runInExcel(async (context) => {
    throwIfAborted(options.signal);
    const placement = await findPlacement(context, measureLayout(content), options.target);
    throwIfAborted(options.signal);
    const layout = buildLayout(content, placement.corner);
    const { takenNames } = placement;
    const sheet = placement.sheetName ?? findFreeName(toSheetName(content.name), takenNames.sheets, 31, " ");
    const replacedNames = placement.replacedTables.map(({ name }) => name);
    const table = findFreeName(
      content.name,
      [...takenNames.tables, ...takenNames.names].filter((name) => !replacedNames.includes(name)),
    );
    const describeTable = (id: string) =>
      createSavedTable(spec, content, { id, name: table, ...getDataOrigin(dataset) });
    const version = dataset.own === undefined ? formatDataVersion(dataset) : undefined;
    await buildTable(context, { content, placement, layout, sheet, table, describeTable, version }, options);
    return {
      address: addSheetName(sheet, formatRangeAddress(layout.area)),
      table,
      tableAddress: addSheetName(sheet, formatRangeAddress(layout.table)),
      sheet,
      rows: content.rows.length,
    };
  });
}
