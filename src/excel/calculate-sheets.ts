/**
 * Calculates every formula of these sheets again, once, also where Excel calculates only when told to; what depends
 * on them on other sheets follows. Excel can be told to calculate everything (application.calculate), but then other
 * open workbooks change too, one that is pinned or was left as it is among them; and it has no way to reach the
 * functions of one add-in.
 */
export function calculateSheets(context: Excel.RequestContext, names: readonly string[]): void {
  for (const name of names) context.workbook.worksheets.getItem(name).calculate(true);
}
