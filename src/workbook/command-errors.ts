import { toWorkbookError } from "../excel/to-workbook-error";
import type { WorkbookError } from "../excel/workbook-error";

/**
 * Carries the latest problem of a ribbon button to whoever shows it, since a button has no surface of its own:
 * listen for "problem"; `latest` keeps it for a pane opened later.
 */
export const commandErrors = new (class extends EventTarget {
  latest: WorkbookError | undefined;

  report(error: unknown): void {
    const workbookError = toWorkbookError(error);
    if (workbookError.code === "unknown") console.error(error);
    this.latest = workbookError;
    this.dispatchEvent(new Event("problem"));
  }
})();
