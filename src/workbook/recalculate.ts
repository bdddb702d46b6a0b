import { inExcel } from "./excel/run";

/** Recalculates every formula of the open workbooks, for when Excel has left some unanswered. */
export async function recalculate(): Promise<void> {
  await inExcel(async (context) => {
    context.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}
