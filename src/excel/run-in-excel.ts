/** The one entrance to Excel, where every error becomes a WorkbookError. */
import { WorkbookError } from "./workbook-error";
import { toWorkbookError } from "./to-workbook-error";

// Ranges of tables, settings and screen updating; every Excel with the shared runtime supports it.
const REQUIRED_API = "1.9";

/** Whether this Excel supports that ExcelApi requirement set. */
export const isApiSupported = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

/**
 * Runs a batch in Excel. While a cell is being edited, the batch waits for the end of the edit.
 * @throws WorkbookError for whatever goes wrong.
 */
export async function runInExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (typeof Excel === "undefined" || typeof Office === "undefined" || !Office.context?.requirements)
    throw new WorkbookError("notInExcel", {});
  if (!isApiSupported(REQUIRED_API)) throw new WorkbookError("tooOld", { needs: `ExcelApi ${REQUIRED_API}` });
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    const workbookError = toWorkbookError(error);
    // People see the code only; the console has the rest.
    if (workbookError.code === "unknown") console.error(error);
    throw workbookError;
  }
}
