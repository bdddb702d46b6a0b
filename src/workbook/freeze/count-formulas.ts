import type { Scope } from "../../excel/scope";
import { runInExcel } from "../../excel/run-in-excel";
import { scanFormulas } from "../../excel/scan-formulas";

/**
 * The number of cells that freezing the scope would turn into values, including those that formulas spill into.
 * @throws WorkbookError "severalAreas" when several areas are selected; others when Excel refuses.
 */
export function countFormulas(scope: Scope): Promise<number> {
  return runInExcel(async (context) => {
    const { formulas } = await scanFormulas(context, scope);
    return formulas.reduce((sum, { area: { rows, columns } }) => sum + rows * columns, 0);
  });
}
