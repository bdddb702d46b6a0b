import { toWorkbookError } from "../excel/to-workbook-error";
import type { WorkbookError } from "../excel/workbook-error";
import { commandErrors } from "../session";

/** Keeps the error of a command for the pane, which shows it by its code. */
export function reportCommandError(error: unknown): WorkbookError {
  const workbookError = toWorkbookError(error);
  // What people are shown of an unknown error does not say what it was.
  if (workbookError.code === "unknown") console.error(error);
  commandErrors.set(workbookError);
  return workbookError;
}
