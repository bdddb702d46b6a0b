import { runInExcel } from "../../excel/run-in-excel";

/** Recalculates every formula of the open workbooks, for when Excel has left some unanswered. */
export async function recalculateAll(): Promise<void> {
  await runInExcel(async (context) => {
    context.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}
