import { inExcel } from "./excel/run";

/** Recalculates every formula of the open workbooks: Excel offers no narrower way to reach only ours. */
export async function recalculate(): Promise<void> {
  await inExcel(async (context) => {
    context.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}
