/**
 * Recalculates every formula of these sheets, even if calculation is manual; dependents on other sheets follow.
 * `application.calculate` would also change other open workbooks, among them pinned ones, and Excel cannot
 * recalculate the functions of one add-in alone.
 */
export function calculateSheets(context: Excel.RequestContext, names: readonly string[]): void {
  for (const name of names) context.workbook.worksheets.getItem(name).calculate(true);
}
