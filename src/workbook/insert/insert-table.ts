import { addSheetName, formatRangeAddress } from "../../formulas/addresses";
import { findFreeName, toSheetName } from "../../excel/find-free-name";
import { runInExcel } from "../../excel/run-in-excel";
import { formatDataVersion } from "../../refresh";
import { buildLayout, buildTableContent, measureLayout, measurePanels, type TableSpec } from "../../tables";
import { computeFromDefault } from "../compute-from-default";
import { createSavedTable, getDataOrigin } from "../saved/saved-tables";
import { buildTable, throwIfAborted } from "./build-table";
import { findPlacement } from "./find-placement";
import { findFreeTableName } from "./placement";
import type { InsertOptions, InsertResult } from "./types";

/**
 * Inserts a table, its title, parameters, chart and source line, and saves its spec in the workbook. The number of
 * round trips does not grow with the rows.
 * @throws InvalidArgumentError or NotAvailableError when the spec has no answer, WorkbookError when Excel refuses or
 * the signal is aborted; the sheet is unchanged then.
 */
export async function insertTable(spec: TableSpec, options: InsertOptions): Promise<InsertResult> {
  const { dataset, content } = await computeFromDefault(
    (data) => ({ dataset: data, content: buildTableContent(data, spec) }),
    options.signal,
  );
  return runInExcel(async (context) => {
    throwIfAborted(options.signal);
    const placement = await findPlacement(
      context,
      measureLayout(content),
      options.target,
      content.chart && measurePanels(content.chart),
    );
    throwIfAborted(options.signal);
    const layout = buildLayout(content, placement.corner);
    const { sheets } = placement.takenNames;
    const sheet = placement.sheetName ?? findFreeName(toSheetName(content.name), sheets, 31, " ");
    const table = findFreeTableName(content.name, placement);
    const describeTable = (id: string) =>
      createSavedTable(spec, content, { id, name: table, ...getDataOrigin(dataset) });
    const plan = {
      layout,
      placement,
      sheet,
      table,
      ...(content.chart && { chart: content.chart }),
      describeTable,
      // Own data has no version of the feed.
      ...(dataset.own === undefined && { version: formatDataVersion(dataset) }),
    };
    const { formulas, hasBarsForMap } = await buildTable(context, plan, options);
    const { area } = layout;
    return {
      address: addSheetName(sheet, formatRangeAddress(layout.area)),
      table,
      tableAddress: addSheetName(sheet, formatRangeAddress(layout.table)),
      sheet,
      rows: content.rows.length,
      ...(hasBarsForMap && { hasBarsForMap }),
      ...(placement.replacedCharts.length === 0 && { insertion: { placement, sheet, area, table, formulas } }),
    };
  });
}
