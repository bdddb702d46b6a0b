/** Plans the update of a table that a person may have changed, before anything is written. */
import { formatCellAddress, type CellRange } from "../../formulas/addresses";
import type { ColumnKey, ContentCell, TableContent } from "../../tables";
import type { ByParameter } from "./parameter-cells";
import { buildRowKey, type SavedTable, type SavedRow } from "../saved/saved-tables";
import { escapeCellText, toCellInput } from "../../formulas/cell-text";

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

export interface UpdatePlan {
  readonly rows: number;
  /** Whether the rows are those of the content, in its order. */
  readonly isOrdered: boolean;
  readonly columns: readonly ColumnPlan[];
  readonly changed: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The positions of the inserted columns, by their headers. A column that a person renamed is left to them. */
export const locateColumns = (saved: SavedTable, header: readonly string[]): Map<ColumnKey, number> =>
  new Map(
    saved.columns.flatMap(({ key, header: name }): [ColumnKey, number][] => {
      const at = header.indexOf(name);
      return at >= 0 ? [[key, at]] : [];
    }),
  );

/** A row after the update. */
interface PlannedRow {
  readonly key: string;
  /** Its index in the table as it stands; undefined for a new row. */
  readonly currentIndex?: number;
  /** Its new cells; undefined for a row that the content does not have. */
  readonly cells?: readonly ContentCell[];
}

/**
 * The new cells of the inserted columns. Rows take the order of the spec, unless the person has added rows or columns or
 * has sorted them: then every row stays in its place, the figures of dropped ones are emptied, and new rows come last.
 * A number format other than the one written is the person's and stays.
 */
export function planUpdate(
  saved: SavedTable,
  current: CurrentTable,
  content: TableContent,
  parameters: ByParameter,
): UpdatePlan {
  const columnPositions = locateColumns(saved, current.header);
  const keys = saved.columns.map(({ key }) => key);
  const getCurrentText = (row: number, key: ColumnKey): string =>
    current.text[row]![columnPositions.get(key) ?? -1] ?? "";
  const currentKeys = current.text.map((_, row) => buildRowKey(keys, (at) => getCurrentText(row, keys[at]!)));
  const newRows = content.rows.map((cells): PlannedRow => ({
    key: buildRowKey(content.columns, (at) => cells[at]!.text),
    cells,
  }));
  const isOrdered = !isCustomized(saved, current, currentKeys, columnPositions);
  const rows = !isOrdered
    ? [
        ...currentKeys.map((key, at): PlannedRow => ({
          ...newRows.find((row) => row.key === key),
          key,
          currentIndex: at,
        })),
        ...newRows.filter(({ key }) => !currentKeys.includes(key)),
      ]
    : newRows.map((row): PlannedRow =>
        currentKeys.includes(row.key) ? { ...row, currentIndex: currentKeys.indexOf(row.key) } : row,
      );

  const savedRows = new Map(saved.lines.map((row) => [row.key, row]));
  const columns = content.columns.flatMap((key, at): ColumnPlan[] => {
    const position = columnPositions.get(key);
    if (position === undefined) return [];
    return [
      planColumn(rows, at, position, {
        current,
        savedRows,
        columnPositions,
        content,
        parameters,
        savedColumn: keys.indexOf(key),
      }),
    ];
  });
  const changed = columns.reduce(
    (sum, column) =>
      sum +
      rows.filter(
        (row, at) =>
          row.currentIndex !== undefined &&
          row.cells &&
          column.formulas[at] !== current.formulas[row.currentIndex]![column.position],
      ).length,
    0,
  );
  return {
    rows: rows.length,
    isOrdered,
    columns,
    changed,
    added: rows.filter((row) => row.currentIndex === undefined).map(({ key }) => key),
    removed: currentKeys.filter((key) => savedRows.has(key) && !newRows.some((row) => row.key === key)),
  };
}

/** Whether the person has added columns or rows, or has sorted the rows. */
function isCustomized(
  saved: SavedTable,
  current: CurrentTable,
  currentKeys: readonly string[],
  columnPositions: ReadonlyMap<ColumnKey, number>,
): boolean {
  const savedKeys = saved.lines.map(({ key }) => key);
  if (current.header.length > columnPositions.size) return true;
  if (currentKeys.some((key) => !savedKeys.includes(key))) return true;
  const common = savedKeys.filter((key) => currentKeys.includes(key));
  return currentKeys.some((key, at) => key !== common[at]);
}

interface PlanContext {
  readonly current: CurrentTable;
  readonly savedRows: ReadonlyMap<string, SavedRow>;
  readonly columnPositions: ReadonlyMap<ColumnKey, number>;
  readonly content: TableContent;
  readonly parameters: ByParameter;
  /** The index of the column in the saved table; -1 for a new one. */
  readonly savedColumn: number;
}

function planColumn(rows: readonly PlannedRow[], at: number, position: number, context: PlanContext): ColumnPlan {
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
  });
  if (formula !== undefined) return formula;
  return typeof cell.value === "string" && format !== "@" ? escapeCellText(cell.value) : cell.value;
}
