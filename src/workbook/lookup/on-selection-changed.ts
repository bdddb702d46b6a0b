import { toWorkbookError } from "../../excel/to-workbook-error";
import { runInExcel } from "../../excel/run-in-excel";

/**
 * Calls the listener whenever another cell is selected in the workbook. Selections that come while it is at work are
 * told once more when it is done, however many they were.
 * @returns what ends it.
 * @throws Problem when Excel refuses.
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
