/** Where a table is to be built: what is there now, and what must not be disturbed. */
import { EDGE, areaText, cellAt, onSheet, type Area, type Spot } from "../addresses";
import type { Target } from "../contract";
import { Problem } from "../problems";
import { EMPTY_SHEET, chartsOver, freeRow, geometryOf, type Geometry } from "./geometry";
import { spillsIn, standingIn, type OldTable } from "./in-the-way";
import { offers } from "./run";
import { read, taken, type Snapshot } from "./snapshot";

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
  /** Charts of tables that give way, which go with them. */
  readonly oldCharts: readonly Excel.Chart[];
  /** Whether the cells to the right, and those below, are free for a chart. */
  readonly freeBeside: boolean;
  readonly freeBelow: boolean;
  /** The first row under everything on the sheet, charts too. */
  readonly freeRow: number;
  readonly geometry: Geometry;
  /** Present widths of the columns, in points; unknown where nothing has set them. */
  readonly widths: readonly number[];
  readonly taken: Taken;
}

export type Size = Pick<Area, "rows" | "columns">;

/** The cells that a chart covers at most, where columns and rows are no narrower than usual. */
const CHART: Size = { rows: 17, columns: 9 };

/**
 * Everything that must be known before anything is written: the active cell in one round trip, all around it in
 * another; only where something is in the way, more.
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
  if (place === "new sheet") return onNewSheet(known);
  if (sheet.protection.protected) throw new Problem("protected", { sheet: sheet.name });
  const corner: Spot = { row: cell.rowIndex, column: cell.columnIndex };
  return around(context, sheet, { ...corner, ...size }, place, known);
}

/** The top of a sheet that is still to be made. */
export const onNewSheet = (known: Taken): Site => ({
  sheetName: undefined,
  corner: { row: 0, column: 0 },
  before: undefined,
  tables: [],
  spills: [],
  charts: [],
  oldCharts: [],
  freeBeside: true,
  freeBelow: true,
  freeRow: 0,
  geometry: EMPTY_SHEET,
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
  const [beside, below] = roomFor(area).map((room) => (fits(room) ? sheet.getRange(areaText(room)) : undefined));
  const filled = [beside, below].map((room) => room?.getUsedRangeOrNullObject(true));
  block.load("values");
  tables.load("items/name,items/style,items/showTotals");
  used.load("rowIndex,rowCount");
  for (const cells of filled) cells?.load("address");
  sheet.charts.load("items/id,items/name,items/left,items/top,items/width,items/height");
  if (offers("1.10")) for (const range of [block, used]) range.load("left,top,width,height");
  if (offers("1.12")) block.load("hasSpill");
  await context.sync();

  const geometry = geometryOf(block, area, sheet.charts.items);
  const covering = chartsOver(geometry, block);
  const cells = (block.values as unknown[][]).flat().filter((value) => value !== "").length;
  const next: Area = { ...area, row: freeRow(used, geometry) };
  const site: Site = {
    sheetName: sheet.name,
    corner: { row: area.row, column: area.column },
    before: taken(reading),
    tables: [],
    spills: [],
    charts: sheet.charts.items.map(({ id }) => id),
    oldCharts: [],
    freeBeside: filled[0]?.isNullObject ?? false,
    freeBelow: filled[1]?.isNullObject ?? false,
    freeRow: next.row,
    geometry,
    widths: reading.columns.map(({ columnWidth }) => columnWidth),
    taken: known,
  };
  if (cells === 0 && tables.items.length === 0 && covering === 0) return site;
  if (place === "next free") {
    if (!fits(next)) throw new Problem("offSheet", { address: onSheet(sheet.name, cellAt(next)) });
    const [right, under] = roomFor(next);
    return {
      ...site,
      corner: { row: next.row, column: next.column },
      before: undefined,
      freeBeside: fits(right),
      freeBelow: fits(under),
      // Nothing stands so far down.
      geometry: { ...geometry, top: geometry.top + (next.row - area.row) * geometry.rowHeight, charts: [] },
    };
  }
  const standing = await standingIn(context, tables.items, area);
  const occupied = new Problem("occupied", {
    address,
    cells,
    tables: standing.map(({ name }) => name),
    ...(covering > 0 && { charts: covering }),
    whole: standing.flatMap(({ name, whole }) => (whole ? [{ table: name, why: whole }] : [])),
    nextFree: onSheet(sheet.name, cellAt(next)),
  });
  if (place === "active" || standing.some(({ whole }) => whole)) throw occupied;
  const oldCharts = sheet.charts.items.filter(({ name }) => standing.some((table) => table.name === name));
  const others = sheet.charts.items.filter((chart) => !oldCharts.includes(chart));
  return {
    ...site,
    tables: standing,
    oldCharts,
    geometry: { ...geometry, charts: geometryOf(block, area, others).charts },
    spills: await spillsIn(context, block, area),
  };
}

/** The cells for a chart to the right of an area, one column apart, and below it, one row apart. */
const roomFor = ({ row, column, rows, columns }: Area): [beside: Area, below: Area] => [
  { row, column: column + columns + 1, rows: Math.max(rows, CHART.rows), columns: CHART.columns },
  { row: row + rows + 1, column, rows: CHART.rows, columns: CHART.columns },
];
