/** Where formulas of ours stand in what was read of a workbook. */
import type { CellRange, CellPosition } from "./addresses";
import { isFormula } from "./cell-text";
import { findCalls, isTradeFormula, type FunctionCall } from "./calls";

/** A part of a sheet that was read. */
export interface SheetContents {
  readonly name: string;
  readonly area: CellRange;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

export interface LocatedFormula extends CellPosition {
  readonly sheet: string;
  readonly formula: string;
  readonly calls: readonly FunctionCall[];
}

/** Every cell with a call of ours in its formula, within these areas of the sheet or, without any, in all of it. */
export function findFormulas(
  { name, area, formulas, values }: SheetContents,
  within?: readonly CellRange[],
): LocatedFormula[] {
  const isInScope = (position: CellPosition): boolean =>
    !within ||
    within.some(
      (part) =>
        position.row >= part.row &&
        position.row < part.row + part.rows &&
        position.column >= part.column &&
        position.column < part.column + part.columns,
    );
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, across): LocatedFormula[] => {
      const position = { row: area.row + down, column: area.column + across };
      if (!isFormula(formula, values[down]![across]) || !isTradeFormula(formula) || !isInScope(position)) return [];
      return [{ ...position, sheet: name, formula, calls: findCalls(formula) }];
    }),
  );
}
