import { runInExcel } from "../../excel/run-in-excel";
import { loadSavedData, savePlainNumbers } from "../saved/saved-data";
import { applySavedData } from "../sync/apply-saved-data";
import { compareWithData } from "../sync/compare-with-data";
import { enqueue } from "../sync/queue";
import { syncWorkbook } from "../sync/sync-workbook";

/** What became of the formulas that the workbook has already. */
export type PlainNumbersOutcome =
  | { readonly kind: "recalculated"; readonly formulas: number }
  /** Their figures are of other data, which a recalculation would replace: they follow when the figures are updated. */
  | { readonly kind: "waiting" };

/**
 * Has the functions of this workbook answer with bare numbers, or with formats and cards again, and recalculates its TRADE
 * formulas. The choice is saved with the workbook.
 * @throws WorkbookError when Excel refuses; nothing has changed then, unless the choice has been saved already.
 */
export function setPlainNumbers(isPlain: boolean): Promise<PlainNumbersOutcome> {
  return enqueue(async () => {
    const saved = await runInExcel(async (context) => {
      savePlainNumbers(context, isPlain);
      await context.sync();
      return loadSavedData(context);
    });
    applySavedData(saved);
    const { comparison, isPinSatisfied } = compareWithData(saved);
    const isCurrent = comparison.kind === "same" || comparison.kind === "unknown";
    if (!isPinSatisfied || !isCurrent) return { kind: "waiting" };
    const { formulas } = await syncWorkbook({ formulasOnly: true });
    return { kind: "recalculated", formulas };
  });
}
