import { runInExcel } from "../../excel/run-in-excel";

/** Recalculates every formula of all open workbooks: a remedy where Excel has left some without an answer. */
export async function recalculateAll(): Promise<void> {
  await runInExcel(async (context) => {
    context.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}
