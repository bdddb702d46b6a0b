import type { ReplacedTable } from "../../excel/replaced-tables";
import { formatRangeAddress, parseRangeAddress, type CellRange } from "../../formulas/addresses";
import { restoreSnapshot } from "../../excel/snapshot";
import { suspendUpdates } from "../../excel/suspend-updates";
import type { Placement } from "./placement";

/** Where something was written, or partly written. */
export interface WrittenArea {
  readonly placement: Placement;
  readonly area: CellRange;
  readonly sheetName: string;
  /** The settings of the workbook that were written with it. */
  readonly settingKeys: readonly string[];
}

const formatLocalAddress = ({ address }: Excel.Range): string => formatRangeAddress(parseRangeAddress(address)!);
const formatReplacedAddress = (table: ReplacedTable | undefined): string | undefined =>
  table && formatRangeAddress(table.area);

/**
 * Restores a sheet to its state before the area was written, however much of it was: new tables and charts are
 * deleted, replaced tables added again, and cells and settings have their former contents.
 */
export async function restoreSheet(
  context: Excel.RequestContext,
  { placement, area, sheetName, settingKeys }: WrittenArea,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const { settings } = context.workbook;
  const settingItems = settingKeys.map((key) => ({ key, setting: settings.getItemOrNullObject(key) }));
  const restoreSettings = (): void => {
    for (const { key, setting } of settingItems) {
      const before = placement.takenNames.settings.get(key);
      if (before !== undefined) settings.add(key, before);
      else if (!setting.isNullObject) setting.delete();
    }
  };
  sheet.load("name");
  for (const { setting } of settingItems) setting.load("key");
  if (placement.sheetName === undefined) {
    await context.sync();
    restoreSettings();
    if (!sheet.isNullObject) sheet.delete();
    return context.sync();
  }
  const range = sheet.getRange(formatRangeAddress(area));
  const tables = range.getTables(false);
  tables.load("items/name");
  sheet.charts.load("items/id");
  await context.sync();
  const tableRanges = tables.items.map((table) => table.getRange());
  for (const tableRange of tableRanges) tableRange.load("address");
  if (tableRanges.length > 0) await context.sync();
  suspendUpdates(context);
  restoreSettings();
  const missing = new Map(placement.replacedTables.map((table) => [table.name, table]));
  for (const [at, table] of tables.items.entries()) {
    // The new table may have the name of one that it replaces, but its place only where it has the same size.
    const isThere = formatLocalAddress(tableRanges[at]!) === formatReplacedAddress(missing.get(table.name));
    if (isThere) missing.delete(table.name);
    else table.delete();
  }
  for (const chart of sheet.charts.items) if (!placement.chartIds.includes(chart.id)) chart.delete();
  if (placement.snapshot) restoreSnapshot(sheet, placement.snapshot, placement.spills);
  else {
    range.clear();
    placement.widths.forEach((width, index) => (range.getColumn(index).format.columnWidth = width));
  }
  for (const { name, area: tableArea, style } of missing.values()) {
    const table = sheet.tables.add(formatRangeAddress(tableArea), true);
    table.name = name;
    table.style = style;
  }
  await context.sync();
}
