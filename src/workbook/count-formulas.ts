import type { Scope } from "./contract";
import { inExcel } from "./excel/run";
import { scan } from "./excel/scan";

/**
 * The number of cells that freezing the scope would turn into values, those that formulas spill into among them.
 * @throws Problem when several areas are selected, or when Excel refuses.
 */
export function countFormulas(scope: Scope): Promise<number> {
  return inExcel(async (context) => {
    const { formulas } = await scan(context, scope);
    return formulas.reduce((sum, { area: { rows, columns } }) => sum + rows * columns, 0);
  });
}
