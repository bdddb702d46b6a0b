/** What an update may write, as it is before, and what prevents writing it. */
import {
  formatCellAddress,
  formatRangeAddress,
  parseRangeAddress,
  type CellPosition,
  type CellRange,
} from "../../formulas/addresses";
import { isApiSupported } from "../../excel/run-in-excel";
import { readSnapshot, requestSnapshot, type Snapshot } from "../../excel/snapshot";
import type { UpdatePlan } from "./plan-update";
import type { ExistingTable, TableSurroundings } from "./read-tables";

export interface CellsBefore {
  /** Below the header: the rows of the table, those that it gets, and the cells of its source line. */
  readonly below: Snapshot;
  /** The title, where it is still that of the table. */
  readonly title?: Snapshot;
  /** How many rows the chart draws. */
  readonly plottedRows: number;
}

/** The cell above the table that has its title. */
export function findTitle({ area, saved }: ExistingTable, { above }: TableSurroundings): CellPosition | undefined {
  const at = above.lastIndexOf(saved.title);
  return at < 0 ? undefined : { row: area.row - above.length + at, column: area.column };
}

/** Reads it, in one round trip. */
export async function readCellsBefore(
  context: Excel.RequestContext,
  table: ExistingTable,
  surroundings: TableSurroundings,
  { rows }: UpdatePlan,
): Promise<CellsBefore> {
  const { area } = table;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const below: CellRange = {
    ...area,
    row: area.row + 1,
    rows: Math.max(area.rows - 1, rows) + (surroundings.hasSource ? 1 : 0),
  };
  const title = findTitle(table, surroundings);
  const request = requestSnapshot(sheet.getRange(formatRangeAddress(below)), below.columns);
  const titleRequest = title && requestSnapshot(sheet.getRange(formatCellAddress(title)), 1);
  const source =
    surroundings.chart && isApiSupported("1.15")
      ? sheet.charts.getItem(table.saved.name).series.getItemAt(0).getDimensionDataSourceString("Values")
      : undefined;
  await context.sync();
  return {
    below: readSnapshot(request),
    ...(titleRequest && { title: readSnapshot(titleRequest) }),
    // An Excel that does not tell: all of them.
    plottedRows: parseRangeAddress(source?.value.replace(/^=/, "") ?? "")?.rows ?? area.rows - 1,
  };
}

/** Why a plan cannot be written. */
type UpdateObstacle = "protected" | "no room" | "old Excel";

/** What prevents writing the plan, if anything. */
export function findObstacle(
  { area }: ExistingTable,
  surroundings: TableSurroundings,
  plan: UpdatePlan,
  { below }: CellsBefore,
): UpdateObstacle | undefined {
  if (surroundings.protected) return "protected";
  const extraRows = plan.rows + 1 - area.rows;
  if (extraRows === 0) return undefined;
  // Tables can be resized since 1.13. A row of totals would have to move.
  if (!isApiSupported("1.13")) return "old Excel";
  if (surroundings.totals) return "no room";
  const isFilled = below.values
    .slice(area.rows - 1)
    .some((row, down) =>
      row.some((value, across) => value !== "" && !(surroundings.hasSource && down === 0 && across === 0)),
    );
  return extraRows > 0 && isFilled ? "no room" : undefined;
}
