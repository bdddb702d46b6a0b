import { toWorkbookError } from "../../excel/to-workbook-error";
import { runInExcel } from "../../excel/run-in-excel";

/**
 * Calls the listener whenever the selection changes. While it runs, further changes add up to one more call.
 * @returns a function that removes the listener.
 * @throws WorkbookError when Excel refuses.
 */
export function onSelectionChanged(listener: () => unknown): Promise<() => Promise<void>> {
  return runInExcel(async (context) => {
    let isWorking = false;
    let isPending = false;
    const registered = context.workbook.onSelectionChanged.add(async () => {
      isPending = true;
      if (isWorking) return;
      isWorking = true;
      try {
        while (isPending) {
          isPending = false;
          await listener();
        }
      } finally {
        isWorking = false;
      }
    });
    await context.sync();
    return async () => {
      try {
        registered.remove();
        await registered.context.sync();
      } catch (error) {
        throw toWorkbookError(error);
      }
    };
  });
}
