/** One way into Excel: whatever goes wrong comes out as a Problem. */
import { Problem } from "../problems";
import { asProblem } from "./as-problem";

// Ranges of tables, events of settings and screen updating: on every Excel that has the shared runtime.
const NEEDED = "1.9";

/** Whether this Excel has that version of its object model. */
export const offers = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

/**
 * Runs a batch in Excel; one that is pressed while a cell is being edited waits until the edit is done.
 * @throws Problem, of Excel's code where it has none of its own.
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (typeof Excel === "undefined" || typeof Office === "undefined" || !Office.context?.requirements)
    throw new Problem("notInExcel", {});
  if (!offers(NEEDED)) throw new Problem("tooOld", { needs: `ExcelApi ${NEEDED}` });
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    const problem = asProblem(error);
    // People are told the code; what Excel said besides is for whoever looks into it.
    if (problem.kind === "unknown") console.error(error);
    throw problem;
  }
}
