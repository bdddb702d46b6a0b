/** Reads the inserted tables as they stand in the workbook. */
import { parseRangeAddress, formatRangeAddress, type CellRange } from "../../formulas/addresses";
import type { InsertedTable } from "./types";
import { hasSourceLine, loadSavedTables, type SavedTable } from "../saved/saved-tables";
import { isApiSupported } from "../../excel/run-in-excel";
import { isChartOfTable } from "../insert/chart-names";
import type { CurrentTable } from "./plan-column";

/** A saved table that is still in the workbook. */
export interface ExistingTable {
  readonly key: string;
  readonly saved: SavedTable;
  readonly name: string;
  readonly sheet: string;
  readonly area: CellRange;
}

export interface FoundTables {
  readonly existing: readonly ExistingTable[];
  /** Saved tables that are gone, with their settings. */
  readonly missing: readonly { readonly key: string; readonly name: string }[];
}

/** Finds every saved table by Excel's id and name, or by one of them; two round trips. */
export async function findTables(context: Excel.RequestContext): Promise<FoundTables> {
  const { settings, tables } = context.workbook;
  settings.load("items/key,items/value");
  tables.load("items/id,items/name");
  await context.sync();
  const entries = loadSavedTables(settings).map(({ key, saved }) => ({
    key,
    saved,
    table:
      tables.items.find(({ id, name }) => id === saved.id && name === saved.name) ??
      tables.items.find(({ name }) => name === saved.name) ??
      tables.items.find(({ id }) => id === saved.id),
  }));
  const present = entries.flatMap(({ key, saved, table }) =>
    table ? [{ key, saved, table, range: table.getRange() }] : [],
  );
  for (const { table, range } of present) {
    table.worksheet.load("name");
    range.load("address");
  }
  if (present.length > 0) await context.sync();
  return {
    existing: present.map(({ key, saved, table, range }) => ({
      key,
      saved,
      name: table.name,
      sheet: table.worksheet.name,
      area: parseRangeAddress(range.address)!,
    })),
    missing: entries.flatMap(({ key, saved, table }) => (table ? [] : [{ key, name: saved.name }])),
  };
}

export const toInsertedTable = ({ saved, name, sheet, area }: ExistingTable): InsertedTable => ({
  name,
  sheet,
  address: formatRangeAddress(area),
  spec: saved.spec,
  release: saved.release,
});

/** A table with the cells and the chart that were inserted around it. */
export interface TableSurroundings {
  readonly current: CurrentTable;
  readonly protected: boolean;
  readonly totals: boolean;
  /** The cells of the first column above the table, from the top. */
  readonly above: readonly string[];
  /** Whether the cell below the table has its source line. */
  readonly hasSource: boolean;
  /** The chart by the name of the table. */
  readonly chart: { readonly title: string } | undefined;
  /** The names of all charts of the sheet. */
  readonly chartNames: readonly string[];
  /** The charts of the table that are below it, with their tops in points. */
  readonly chartsBelow: readonly { readonly name: string; readonly top: number }[];
  readonly rowHeight: number;
}

// The title and at most three parameters.
const ROWS_ABOVE = 4;

/** Reads the tables with their surroundings, in one round trip. */
export async function readTables(
  context: Excel.RequestContext,
  tables: readonly ExistingTable[],
): Promise<TableSurroundings[]> {
  const requests = tables.map(({ sheet: name, area, name: table, saved }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getRange(formatRangeAddress(area));
    const above = Math.min(ROWS_ABOVE, area.row);
    const top =
      above > 0
        ? sheet.getRange(formatRangeAddress({ row: area.row - above, column: area.column, rows: above, columns: 1 }))
        : undefined;
    const below = sheet.getRange(
      formatRangeAddress({ row: area.row + area.rows, column: area.column, rows: 1, columns: 1 }),
    );
    const chart = sheet.charts.getItemOrNullObject(saved.name);
    const native = context.workbook.tables.getItem(table);
    range.load("formulas,values,text,numberFormat");
    top?.load("text");
    below.load("text,formulas");
    chart.title.load("text");
    sheet.charts.load(isApiSupported("1.10") ? "items/name,items/top" : "items/name");
    if (isApiSupported("1.10")) range.load("top,height");
    native.load("showTotals");
    sheet.protection.load("protected");
    return { saved, sheet, area, range, top, below, chart, native };
  });
  if (requests.length > 0) await context.sync();
  return requests.map(({ saved, sheet, area, range, top, below, chart, native }) => ({
    current: {
      area,
      header: range.text[0]!,
      formulas: (range.formulas as unknown[][]).slice(1),
      values: (range.values as unknown[][]).slice(1),
      text: range.text.slice(1),
      numberFormats: (range.numberFormat as string[][]).slice(1),
    },
    protected: sheet.protection.protected,
    totals: native.showTotals,
    above: top?.text.map(([text]) => text!) ?? [],
    hasSource: hasSourceLine(saved, {
      text: below.text[0]![0]!,
      formula: String((below.formulas as unknown[][])[0]![0]),
    }),
    chart: chart.isNullObject ? undefined : { title: chart.title.text },
    chartNames: sheet.charts.items.map(({ name }) => name),
    chartsBelow: findChartsBelow(sheet.charts.items, saved.name, range),
    rowHeight: isApiSupported("1.10") ? range.height / area.rows : 0,
  }));
}

const findChartsBelow = (charts: readonly Excel.Chart[], tableName: string, table: Excel.Range) =>
  isApiSupported("1.10")
    ? charts
        .filter(({ name, top }) => isChartOfTable(name, tableName) && top >= table.top + table.height)
        .map(({ name, top }) => ({ name, top }))
    : [];
