/** Finds TRADE formulas in the cells of a sheet. */
import { contains, type CellPosition, type CellRange } from "./addresses";
import { isFormula } from "./cell-text";
import { findCalls, isTradeFormula, type FunctionCall } from "./calls";

/** The cells of a part of a sheet. */
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

/**
 * The cells whose formulas call TRADE functions.
 * @param within The areas to search; all of the sheet by default.
 */
export function findFormulas(
  { name, area, formulas, values }: SheetContents,
  within?: readonly CellRange[],
): LocatedFormula[] {
  const isInScope = (position: CellPosition): boolean => !within || within.some((range) => contains(range, position));
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, across): LocatedFormula[] => {
      const position = { row: area.row + down, column: area.column + across };
      if (!isFormula(formula, values[down]![across]) || !isTradeFormula(formula) || !isInScope(position)) return [];
      return [{ ...position, sheet: name, formula, calls: findCalls(formula) }];
    }),
  );
}
