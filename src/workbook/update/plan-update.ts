/** Plans the update of a table that a person may have changed, before anything is written. */
import type { ColumnKey, TableContent } from "../../tables";
import { buildRowKey, type SavedTable } from "../saved/saved-tables";
import type { ByParameter } from "./parameter-cells";
import { planColumn, type ColumnPlan, type CurrentTable, type PlannedRow } from "./plan-column";

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
