/** What each ribbon button does, by the name that manifest.xml gives it. */

/** The code that works in the workbook, loaded when it is first needed: formulas do not wait for it. */
export const workbook = () => import(/* webpackChunkName: "workbook" */ "../workbook");

/** The usual live table of that kind at the selected cell, in the language of Office. */
async function insertUsual(kind: "partners" | "products"): Promise<void> {
  const { defaultSpec, insertTable } = await workbook();
  const language = /^zh/i.test(Office.context.displayLanguage) ? "zh" : "en";
  await insertTable(defaultSpec(kind, language), { place: "active" });
}

export const actions = {
  insertPartnerTable: () => insertUsual("partners"),
  insertProductTable: () => insertUsual("products"),
  refreshData: async () => (await workbook()).recalculate(),
} satisfies Record<string, () => Promise<unknown>>;
