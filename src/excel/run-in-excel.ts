/** One way into Excel: whatever goes wrong comes out as a Problem. */
import { WorkbookError } from "./workbook-error";
import { toWorkbookError } from "./to-workbook-error";

// Ranges of tables, events of settings and screen updating: on every Excel that has the shared runtime.
const REQUIRED_API = "1.9";

/** Whether this Excel has that version of its object model. */
export const isApiSupported = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

/**
 * Runs a batch in Excel; one that is pressed while a cell is being edited waits until the edit is done.
 * @throws Problem, of Excel's code where it has none of its own.
 */
export async function runInExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (typeof Excel === "undefined" || typeof Office === "undefined" || !Office.context?.requirements)
    throw new WorkbookError("notInExcel", {});
  if (!isApiSupported(REQUIRED_API)) throw new WorkbookError("tooOld", { needs: `ExcelApi ${REQUIRED_API}` });
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    const workbookError = toWorkbookError(error);
    // People are told the code; what Excel said besides is for whoever looks into it.
    if (workbookError.code === "unknown") console.error(error);
    throw workbookError;
  }
}
