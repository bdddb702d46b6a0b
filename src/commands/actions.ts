/** What each ribbon button does, by the name that manifest.xml gives it. */

/** The code that works in the workbook, loaded when it is first needed: formulas do not wait for it. */
export const workbook = () => import(/* webpackChunkName: "workbook" */ "../workbook");

export const actions = {
  insertPartnerTable: async () => (await workbook()).insertFormula("=TRADE.PARTNERS()"),
  insertProductTable: async () => (await workbook()).insertFormula("=TRADE.PRODUCTS()"),
  refreshData: async () => (await workbook()).recalculate(),
} satisfies Record<string, () => Promise<unknown>>;
