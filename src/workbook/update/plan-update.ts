/** What an update writes into a table that a person may have changed, worked out before anything is written. */
import { formatCellAddress, type CellRange } from "../../formulas/addresses";
import type { ColumnKey, ContentCell, TableContent } from "../../tables";
import type { ByParameter } from "./parameter-cells";
import { buildRowKey, type SavedTable, type SavedRow } from "../saved/saved-tables";
import { escapeCellText, toCellInput } from "../../formulas/cell-text";

/** A table as it stands: header and body. */
export interface CurrentTable {
  readonly area: CellRange;
  readonly header: readonly string[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  /** As Excel shows the cells. */
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** One of our columns as it will be, from the first line to the last. */
export interface ColumnPlan {
  /** Its place in the table as it stands. */
  readonly position: number;
  readonly formulas: readonly unknown[];
  readonly numberFormats: readonly string[];
  /** Lines whose figure becomes derived, or is no longer. */
  readonly italics: readonly { readonly line: number; readonly derived: boolean }[];
}

export interface UpdatePlan {
  readonly rows: number;
  /** Whether the lines are those of the content, in its order. */
  readonly isOrdered: boolean;
  readonly columns: readonly ColumnPlan[];
  readonly changed: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Where each of our columns stands now, by its header. A column that was renamed or deleted is no longer ours. */
export const locateColumns = (saved: SavedTable, header: readonly string[]): Map<ColumnKey, number> =>
  new Map(
    saved.columns.flatMap(({ key, header: own }): [ColumnKey, number][] => {
      const at = header.indexOf(own);
      return at >= 0 ? [[key, at]] : [];
    }),
  );

/** A line as it will stand: of the new content, or one that stays as it is. */
interface PlannedRow {
  readonly key: string;
  /** The line of the table as it stands; undefined of a new one. */
  readonly currentIndex?: number;
  readonly cells?: readonly ContentCell[];
}

/**
 * The new cells of our columns. Lines follow the spec's order, unless the person has lines, columns or an order of
 * their own: then every line stays where it is, what is gone is emptied, and new lines come last. A number format
 * that is not the one we wrote is the person's and stays.
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

/** Whether the person has made the lines their own: by columns or lines beside ours, or by another order. */
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
  /** The column in what is remembered; -1 of one that is new. */
  readonly savedColumn: number;
}

function planColumn(rows: readonly PlannedRow[], at: number, position: number, context: PlanContext): ColumnPlan {
  const { current, savedRows, savedColumn } = context;
  const getCurrentFormat = (row: number): string => current.numberFormats[row]![position]!;
  const hasOwnFormat = (row: PlannedRow): boolean =>
    row.currentIndex !== undefined &&
    getCurrentFormat(row.currentIndex) !== savedRows.get(row.key)?.formats[savedColumn];
  // A new line takes the format that a person has given to the whole column.
  const existingRows = rows.filter((row) => row.currentIndex !== undefined && row.cells);
  const ownFormats = new Set(
    existingRows.map((row) => (hasOwnFormat(row) ? getCurrentFormat(row.currentIndex!) : undefined)),
  );
  const [ownFormat] = ownFormats.size === 1 ? ownFormats : [];
  const getFormat = (row: PlannedRow): string => {
    const own = row.cells?.[at]?.format ?? "General";
    if (row.currentIndex === undefined) return ownFormat ?? own;
    return hasOwnFormat(row) || !row.cells ? getCurrentFormat(row.currentIndex) : own;
  };
  const formats = rows.map(getFormat);
  return {
    position: position,
    numberFormats: formats,
    formulas: rows.map((row, index) => getCellInput(row, index, at, formats[index]!, position, context)),
    italics: rows.flatMap((row, index) => {
      const derived = row.cells?.[at]?.derived ?? false;
      const before = row.currentIndex === index && savedRows.get(row.key)?.derived[savedColumn];
      return derived === before || (!derived && row.currentIndex === undefined) ? [] : [{ line: index, derived }];
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
    // Of a line that is no longer printed the name stays and the figures go; a person's own line stays whole.
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
