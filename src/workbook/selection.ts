import { asProblem } from "./excel/as-problem";
import { inExcel } from "./excel/run";

/**
 * Calls the listener whenever another cell is selected in the workbook. Selections that come while it is at work are
 * told once more when it is done, however many they were.
 * @returns what ends it.
 * @throws Problem when Excel refuses.
 */
export function onSelectionChanged(listener: () => unknown): Promise<() => Promise<void>> {
  return inExcel(async (context) => {
    let working = false;
    let again = false;
    const registered = context.workbook.onSelectionChanged.add(async () => {
      again = true;
      if (working) return;
      working = true;
      try {
        while (again) {
          again = false;
          await listener();
        }
      } finally {
        working = false;
      }
    });
    await context.sync();
    return async () => {
      try {
        registered.remove();
        await registered.context.sync();
      } catch (error) {
        throw asProblem(error);
      }
    };
  });
}
