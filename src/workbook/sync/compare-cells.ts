import type { ChangedCell, ShownFigure } from "../../session";
import { MAX_CHANGES } from "./types";
import { isWaiting, type ShownCell } from "./read-trade-cells";

const EMPTY = { text: "", value: "" };

/**
 * The cells that show something else than before, at most {@link MAX_CHANGES}, and how many more there are. Numbers that
 * differ only beyond the digits shown are listed in full. Cells without an answer are not compared.
 * @param find The figure that a cell shows, looked up for the cells that are listed.
 */
export function compareCells(
  before: readonly ShownCell[],
  after: readonly ShownCell[],
  find: (cell: ShownCell) => ShownFigure | undefined = () => undefined,
): { readonly cells: readonly ChangedCell[]; readonly more: number } {
  const getKey = ({ sheet, address }: ShownCell): string => `${sheet}!${address}`;
  const earlier = new Map(before.map((cell) => [getKey(cell), cell]));
  const afterKeys = new Set(after.map(getKey));
  const removed = before.filter((cell) => !afterKeys.has(getKey(cell)));
  const changes = [...after, ...removed.map((cell) => ({ ...cell, ...EMPTY }))].flatMap((cell) => {
    const previous = earlier.get(getKey(cell)) ?? EMPTY;
    if (previous.text === cell.text && previous.value === cell.value) return [];
    if (isWaiting(previous.value) || isWaiting(cell.value)) return [];
    const isSameText = previous.text === cell.text;
    const describe = (): ChangedCell => {
      const figure = cell.value === "" ? undefined : find(cell);
      return {
        sheet: cell.sheet,
        address: cell.address,
        formula: cell.formula,
        ...(cell.table !== undefined && { table: cell.table }),
        ...(figure && { figure }),
        ...(cell.labels && { labels: cell.labels }),
        before: isSameText ? String(previous.value) : previous.text,
        after: isSameText ? String(cell.value) : cell.text,
      };
    };
    return [describe];
  });
  return {
    cells: changes.slice(0, MAX_CHANGES).map((describe) => describe()),
    more: Math.max(0, changes.length - MAX_CHANGES),
  };
}
