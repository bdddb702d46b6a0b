/** Where a table is to be built: what is there now, and what must not be disturbed. */
import { EDGE, areaOf, areaText, cellAt, onSheet, type Area, type Spot } from "../addresses";
import type { Target } from "../contract";
import { Problem } from "../problems";
import { isFormula } from "../text";
import { offers } from "./run";
import { read, taken, type Snapshot } from "./snapshot";

/** A table that stands in the way and gives way. */
export interface OldTable {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
}

/** What is taken in the workbook, so that nothing new collides with it. */
export interface Taken {
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly sheets: readonly string[];
  /** Settings of the workbook by key. */
  readonly settings: ReadonlyMap<string, unknown>;
}

export interface Site {
  /** Undefined where the sheet is still to be made. */
  readonly sheetName: string | undefined;
  readonly corner: Spot;
  /** What the cells held; undefined of cells that have never held anything. */
  readonly before: Snapshot | undefined;
  readonly tables: readonly OldTable[];
  /** The areas that formulas of the block filled. */
  readonly spills: readonly Area[];
  /** Ids of the charts that were there. */
  readonly charts: readonly string[];
  /** Whether the cells to the right are free for a chart. */
  readonly freeRight: boolean;
  /** Present widths of the columns, in points; unknown where nothing has set them. */
  readonly widths: readonly number[];
  readonly taken: Taken;
}

export type Size = Pick<Area, "rows" | "columns">;

/** The room that a chart takes beside a table, one column apart. */
export const CHART: Size = { rows: 16, columns: 8 };

/**
 * Everything that must be known before anything is written: the active cell in one round trip, all around it in
 * another; only where something is to be overwritten a third.
 * @throws Problem when the place is protected, occupied or too small.
 */
export async function survey(context: Excel.RequestContext, size: Size, place: Target): Promise<Site> {
  const { workbook } = context;
  const cell = workbook.getActiveCell();
  const sheet = cell.worksheet;
  cell.load("rowIndex,columnIndex");
  sheet.load("name");
  sheet.protection.load("protected");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  workbook.worksheets.load("items/name");
  workbook.settings.load("items/key,items/value");
  await context.sync();

  const known: Taken = {
    tables: workbook.tables.items.map(({ name }) => name),
    names: workbook.names.items.map(({ name }) => name),
    sheets: workbook.worksheets.items.map(({ name }) => name),
    settings: new Map(workbook.settings.items.map(({ key, value }) => [key, value as unknown])),
  };
  if (place === "new sheet") return newSheet(known);
  if (sheet.protection.protected) throw new Problem("protected", { sheet: sheet.name });
  const corner: Spot = { row: cell.rowIndex, column: cell.columnIndex };
  return around(context, sheet, { ...corner, ...size }, place, known);
}

const newSheet = (known: Taken): Site => ({
  sheetName: undefined,
  corner: { row: 0, column: 0 },
  before: undefined,
  tables: [],
  spills: [],
  charts: [],
  freeRight: true,
  widths: [],
  taken: known,
});

const fits = ({ row, column, rows, columns }: Area): boolean =>
  row + rows <= EDGE.row + 1 && column + columns <= EDGE.column + 1;

async function around(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  place: Target,
  known: Taken,
): Promise<Site> {
  const address = onSheet(sheet.name, areaText(area));
  if (!fits(area)) throw new Problem("offSheet", { address: onSheet(sheet.name, cellAt(area)) });
  const block = sheet.getRange(areaText(area));
  const reading = read(block, area.columns);
  const tables = block.getTables(false);
  const used = sheet.getUsedRangeOrNullObject(false);
  const right: Area = {
    row: area.row,
    column: area.column + area.columns + 1,
    rows: Math.max(area.rows, CHART.rows),
    columns: CHART.columns,
  };
  const filledRight = fits(right) ? sheet.getRange(areaText(right)).getUsedRangeOrNullObject(true) : undefined;
  block.load("values");
  tables.load("items/name,items/style,items/showTotals");
  used.load("rowIndex,rowCount");
  filledRight?.load("address");
  sheet.charts.load("items/id");
  if (offers("1.12")) block.load("hasSpill");
  await context.sync();

  const cells = (block.values as unknown[][]).flat().filter((value) => value !== "").length;
  const free = cells === 0 && tables.items.length === 0;
  const below: Area = { ...area, row: used.isNullObject ? 0 : used.rowIndex + used.rowCount + 1 };
  const site: Site = {
    sheetName: sheet.name,
    corner: { row: area.row, column: area.column },
    before: taken(reading),
    tables: [],
    spills: [],
    charts: sheet.charts.items.map(({ id }) => id),
    freeRight: filledRight?.isNullObject ?? false,
    widths: reading.columns.map(({ columnWidth }) => columnWidth),
    taken: known,
  };
  if (free) return site;
  if (place === "next free") {
    if (!fits(below)) throw new Problem("offSheet", { address: onSheet(sheet.name, cellAt(below)) });
    return { ...site, corner: below, before: undefined, freeRight: fits({ ...right, row: below.row }) };
  }
  const occupied = new Problem("occupied", {
    address,
    cells,
    tables: tables.items.map(({ name }) => name),
    nextFree: onSheet(sheet.name, cellAt(below)),
  });
  if (place === "active") throw occupied;
  return { ...site, ...(await giving(context, block, area, tables.items, occupied)) };
}

/**
 * What of the block gives way to a table that overwrites it, and how it was.
 * @throws the problem given when a table reaches beyond the block: half of it cannot be overwritten.
 */
async function giving(
  context: Excel.RequestContext,
  block: Excel.Range,
  area: Area,
  tables: readonly Excel.Table[],
  occupied: Problem,
): Promise<Pick<Site, "tables" | "spills">> {
  const spilling = offers("1.12") && block.hasSpill !== false ? formulasOf(block, area) : [];
  const ranges = tables.map((table) => table.getRange());
  const filled = spilling.map(({ row, column }) =>
    block.getCell(row - area.row, column - area.column).getSpillingToRangeOrNullObject(),
  );
  for (const range of [...ranges, ...filled]) range.load("address");
  if (ranges.length + filled.length > 0) await context.sync();
  const old = tables.map((table, at) => ({ name: table.name, style: table.style, area: areaOf(ranges[at]!.address)! }));
  const whole = (inner: Area): boolean =>
    inner.row >= area.row &&
    inner.column >= area.column &&
    inner.row + inner.rows <= area.row + area.rows &&
    inner.column + inner.columns <= area.column + area.columns;
  if (old.some((table) => !whole(table.area)) || tables.some(({ showTotals }) => showTotals)) throw occupied;
  return {
    tables: old,
    spills: filled.flatMap((range) => (range.isNullObject ? [] : [areaOf(range.address)!])),
  };
}

const formulasOf = (block: Excel.Range, area: Area): Spot[] =>
  (block.formulas as unknown[][]).flatMap((row, down) =>
    row.flatMap((formula, across) =>
      isFormula(formula, (block.values as unknown[][])[down]![across])
        ? [{ row: area.row + down, column: area.column + across }]
        : [],
    ),
  );
