/** Where formulas of ours stand in what was read of a workbook. */
import type { Area, Spot } from "../addresses";
import { isFormula } from "../text";
import { callsIn, isOurs, type Call } from "./calls";

/** A part of a sheet that was read. */
export interface Sheetful {
  readonly name: string;
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

export interface FoundFormula extends Spot {
  readonly sheet: string;
  readonly formula: string;
  readonly calls: readonly Call[];
}

/** Every cell with a call of ours in its formula, within these areas of the sheet or, without any, in all of it. */
export function findFormulas({ name, area, formulas, values }: Sheetful, within?: readonly Area[]): FoundFormula[] {
  const inScope = (spot: Spot): boolean =>
    !within ||
    within.some(
      (part) =>
        spot.row >= part.row &&
        spot.row < part.row + part.rows &&
        spot.column >= part.column &&
        spot.column < part.column + part.columns,
    );
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, across): FoundFormula[] => {
      const spot = { row: area.row + down, column: area.column + across };
      if (!isFormula(formula, values[down]![across]) || !isOurs(formula) || !inScope(spot)) return [];
      return [{ ...spot, sheet: name, formula, calls: callsIn(formula) }];
    }),
  );
}
