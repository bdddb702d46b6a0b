/** Plans the new cells of one column of a table that a person may have changed. */
import { formatCellAddress, type CellRange } from "../../formulas/addresses";
import { escapeCellText, toCellInput } from "../../formulas/cell-text";
import { addressContributions, type ColumnKey, type ContentCell, type TableContent } from "../../tables";
import type { SavedRow } from "../saved/saved-tables";
import type { ByParameter } from "./parameter-cells";

/** A table as it stands in the workbook. */
export interface CurrentTable {
  readonly area: CellRange;
  readonly header: readonly string[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  /** The cells as Excel shows them. */
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** The new cells of one of the columns that we inserted, row by row. */
export interface ColumnPlan {
  /** Its position in the table as it stands. */
  readonly position: number;
  readonly formulas: readonly unknown[];
  readonly numberFormats: readonly string[];
  /** Rows whose figure becomes derived, or is no longer. */
  readonly italics: readonly { readonly row: number; readonly derived: boolean }[];
}

/** A row after the update. */
export interface PlannedRow {
  readonly key: string;
  /** Its index in the table as it stands; undefined for a new row. */
  readonly currentIndex?: number;
  /** Its new cells; undefined for a row that the content does not have. */
  readonly cells?: readonly ContentCell[];
}

export interface PlanContext {
  readonly current: CurrentTable;
  readonly savedRows: ReadonlyMap<string, SavedRow>;
  readonly columnPositions: ReadonlyMap<ColumnKey, number>;
  readonly content: TableContent;
  readonly parameters: ByParameter;
  /** The index of the column in the saved table; -1 for a new one. */
  readonly savedColumn: number;
}

export function planColumn(
  rows: readonly PlannedRow[],
  at: number,
  position: number,
  context: PlanContext,
): ColumnPlan {
  const { current, savedRows, savedColumn } = context;
  const getCurrentFormat = (row: number): string => current.numberFormats[row]![position]!;
  const hasOwnFormat = (row: PlannedRow): boolean =>
    row.currentIndex !== undefined &&
    getCurrentFormat(row.currentIndex) !== savedRows.get(row.key)?.formats[savedColumn];
  // A new row takes the format that a person has given to all other rows of the column.
  const existingRows = rows.filter((row) => row.currentIndex !== undefined && row.cells);
  const ownFormats = new Set(
    existingRows.map((row) => (hasOwnFormat(row) ? getCurrentFormat(row.currentIndex!) : undefined)),
  );
  const [ownFormat] = ownFormats.size === 1 ? ownFormats : [];
  const getFormat = (row: PlannedRow): string => {
    const format = row.cells?.[at]?.format ?? "General";
    if (row.currentIndex === undefined) return ownFormat ?? format;
    return hasOwnFormat(row) || !row.cells ? getCurrentFormat(row.currentIndex) : format;
  };
  const formats = rows.map(getFormat);
  return {
    position,
    numberFormats: formats,
    formulas: rows.map((row, index) => getCellInput(row, index, at, formats[index]!, position, context)),
    italics: rows.flatMap((row, index) => {
      const derived = row.cells?.[at]?.derived ?? false;
      const before = row.currentIndex === index && savedRows.get(row.key)?.derived[savedColumn];
      return derived === before || (!derived && row.currentIndex === undefined) ? [] : [{ row: index, derived }];
    }),
  };
}

function getCellInput(
  plannedRow: PlannedRow,
  index: number,
  at: number,
  format: string,
  position: number,
  context: PlanContext,
): unknown {
  const { current, savedRows, columnPositions, content, parameters } = context;
  const { area } = current;
  const cell = plannedRow.cells?.[at];
  if (!cell) {
    const currentInput = current.formulas[plannedRow.currentIndex!]![position];
    const isFigure = content.columns[at] !== "name" && content.columns[at] !== "flow";
    // A row that the content dropped keeps its name and loses its figures; a person's own row stays as it is.
    if (savedRows.has(plannedRow.key) && isFigure) return "";
    return toCellInput(currentInput, current.values[plannedRow.currentIndex!]![position], format);
  }
  const row = area.row + 1 + index;
  const inRow = (key: ColumnKey): string =>
    formatCellAddress({ row, column: area.column + (columnPositions.get(key) ?? 0) }, { column: true });
  const markedColumn = content.columns[content.chart?.series[0]?.column ?? 0]!;
  const formula = cell.formula?.({
    name: inRow("name"),
    flow: inRow("flow"),
    header: formatCellAddress({ row: area.row, column: area.column + position }, { row: true }),
    parameters,
    markedFigure: inRow(markedColumn),
    contributions: addressContributions(area, area.column + (columnPositions.get("contribution") ?? 0), row),
  });
  if (formula !== undefined) return formula;
  return typeof cell.value === "string" && format !== "@" ? escapeCellText(cell.value) : cell.value;
}
