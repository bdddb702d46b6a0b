/** The place of a table on a sheet: what is there now, and what must not be disturbed. */
import type { CellPosition, CellRange } from "../../formulas/addresses";
import { findFreeName } from "../../excel/find-free-name";
import { EMPTY_SHEET, type Geometry } from "../../excel/geometry";
import type { ReplacedTable } from "../../excel/replaced-tables";
import type { Snapshot } from "../../excel/snapshot";

/** Names in use in the workbook, which nothing new may have. */
export interface TakenNames {
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly sheets: readonly string[];
  /** Settings of the workbook by key. */
  readonly settings: ReadonlyMap<string, unknown>;
}

export interface Placement {
  /** Undefined for a sheet that is still to be added. */
  readonly sheetName: string | undefined;
  readonly corner: CellPosition;
  /** The contents of the cells; undefined where they are known to be empty. */
  readonly snapshot: Snapshot | undefined;
  readonly replacedTables: readonly ReplacedTable[];
  /** The areas that formulas in the cells spill into. */
  readonly spills: readonly CellRange[];
  /** Ids of the charts on the sheet. */
  readonly chartIds: readonly string[];
  /** The charts of the replaced tables. */
  readonly replacedCharts: readonly Excel.Chart[];
  /** Whether the cells to the right, and those below, have room for a chart. */
  readonly isFreeBeside: boolean;
  readonly isFreeBelow: boolean;
  /** The first row below all cells and charts of the sheet. */
  readonly freeRow: number;
  readonly geometry: Geometry;
  /** The widths of the columns in points; empty where they are unknown. */
  readonly widths: readonly number[];
  readonly takenNames: TakenNames;
}

export type TableSize = Pick<CellRange, "rows" | "columns">;

/** A free name for the native table; those of replaced tables are free. */
export function findFreeTableName(wanted: string, { takenNames, replacedTables }: Placement): string {
  const replaced = replacedTables.map(({ name }) => name);
  const taken = [...takenNames.tables, ...takenNames.names].filter((name) => !replaced.includes(name));
  return findFreeName(wanted, taken);
}

/** The top of a sheet that is still to be added. */
export const placeOnNewSheet = (takenNames: TakenNames): Placement => ({
  sheetName: undefined,
  corner: { row: 0, column: 0 },
  snapshot: undefined,
  replacedTables: [],
  spills: [],
  chartIds: [],
  replacedCharts: [],
  isFreeBeside: true,
  isFreeBelow: true,
  freeRow: 0,
  geometry: EMPTY_SHEET,
  widths: [],
  takenNames,
});
