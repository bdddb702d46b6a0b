import { MOST_CHANGES, type ChangedCell } from "./contract";
import { isWaiting, type ShownCell } from "./cells";

const NOTHING = { text: "", value: "" };

/**
 * The cells that show something else than before, at most {@link MOST_CHANGES}, and how many more there are. A number
 * that has changed beyond the digits that are shown is told in full. A cell without an answer is not compared.
 */
export function changedCells(
  before: readonly ShownCell[],
  after: readonly ShownCell[],
): { readonly cells: readonly ChangedCell[]; readonly more: number } {
  const place = ({ sheet, address }: ShownCell): string => `${sheet}!${address}`;
  const earlier = new Map(before.map((cell) => [place(cell), cell]));
  const now = new Set(after.map(place));
  const gone = before.filter((cell) => !now.has(place(cell)));
  const changes = [...after, ...gone.map((cell) => ({ ...cell, ...NOTHING }))].flatMap((cell): ChangedCell[] => {
    const was = earlier.get(place(cell)) ?? NOTHING;
    if (was.text === cell.text && was.value === cell.value) return [];
    if (isWaiting(was.value) || isWaiting(cell.value)) return [];
    const inFull = was.text === cell.text;
    return [
      {
        sheet: cell.sheet,
        address: cell.address,
        formula: cell.formula,
        ...(cell.table !== undefined && { table: cell.table }),
        before: inFull ? String(was.value) : was.text,
        after: inFull ? String(cell.value) : cell.text,
      },
    ];
  });
  return { cells: changes.slice(0, MOST_CHANGES), more: Math.max(0, changes.length - MOST_CHANGES) };
}
