/** The remembered tables as they stand in the workbook. */
import { areaOf, areaText, type Area } from "../addresses";
import type { RememberedTable } from "../contract";
import { memoriesIn, type Memory } from "../excel/remembered";
import { offers } from "../excel/run";
import type { TableNow } from "./plan";

/** A remembered table that is still there. */
export interface Standing {
  readonly key: string;
  readonly memory: Memory;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface Found {
  readonly standing: readonly Standing[];
  /** Settings of tables that are gone. */
  readonly gone: readonly { readonly key: string; readonly name: string }[];
}

/** Finds every remembered table by Excel's id or, failing that, by name; two round trips. */
export async function findTables(context: Excel.RequestContext): Promise<Found> {
  const { settings, tables } = context.workbook;
  settings.load("items/key,items/value");
  tables.load("items/id,items/name");
  await context.sync();
  const remembered = memoriesIn(settings).map(({ key, memory }) => ({
    key,
    memory,
    table:
      tables.items.find(({ id, name }) => id === memory.id && name === memory.name) ??
      tables.items.find(({ name }) => name === memory.name) ??
      tables.items.find(({ id }) => id === memory.id),
  }));
  const there = remembered.flatMap(({ key, memory, table }) =>
    table ? [{ key, memory, table, range: table.getRange() }] : [],
  );
  for (const { table, range } of there) {
    table.worksheet.load("name");
    range.load("address");
  }
  if (there.length > 0) await context.sync();
  return {
    standing: there.map(({ key, memory, table, range }) => ({
      key,
      memory,
      name: table.name,
      sheet: table.worksheet.name,
      area: areaOf(range.address)!,
    })),
    gone: remembered.flatMap(({ key, memory, table }) => (table ? [] : [{ key, name: memory.name }])),
  };
}

export const asRemembered = ({ memory, name, sheet, area }: Standing): RememberedTable => ({
  name,
  sheet,
  address: areaText(area),
  spec: memory.spec,
  release: memory.release,
});

/** A table with what stands around it that is ours. */
export interface Surroundings {
  readonly now: TableNow;
  readonly protected: boolean;
  readonly totals: boolean;
  /** The cells of the block's first column above the table, from the top, and the cell below. */
  readonly above: readonly string[];
  readonly below: string;
  /** The chart of that name, and its top where it stands under the table, in points. */
  readonly chart: { readonly title: string; readonly under: number | undefined } | undefined;
  readonly rowHeight: number;
}

// The title and at most three parameters.
const ABOVE = 4;

/** Reads the tables with their surroundings, in one round trip. */
export async function readTables(context: Excel.RequestContext, tables: readonly Standing[]): Promise<Surroundings[]> {
  const asked = tables.map(({ sheet: name, area, name: table, memory }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getRange(areaText(area));
    const above = Math.min(ABOVE, area.row);
    const top =
      above > 0
        ? sheet.getRange(areaText({ row: area.row - above, column: area.column, rows: above, columns: 1 }))
        : undefined;
    const under = sheet.getRange(areaText({ row: area.row + area.rows, column: area.column, rows: 1, columns: 1 }));
    const chart = sheet.charts.getItemOrNullObject(memory.name);
    const native = context.workbook.tables.getItem(table);
    range.load("formulas,values,text,numberFormat");
    top?.load("text");
    under.load("text");
    chart.title.load("text");
    if (offers("1.10")) {
      chart.load("top");
      range.load("top,height");
    }
    native.load("showTotals");
    sheet.protection.load("protected");
    return { sheet, area, range, top, under, chart, native };
  });
  if (asked.length > 0) await context.sync();
  return asked.map(({ sheet, area, range, top, under, chart, native }) => ({
    now: {
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
    below: under.text[0]![0]!,
    chart: chart.isNullObject ? undefined : { title: chart.title.text, under: topUnder(chart, range) },
    rowHeight: offers("1.10") ? range.height / area.rows : 0,
  }));
}

const topUnder = (chart: Excel.Chart, table: Excel.Range): number | undefined =>
  offers("1.10") && chart.top >= table.top + table.height ? chart.top : undefined;
