/** What each ribbon button does, by the name that manifest.xml gives it. */

import { showPane } from "./pane";

/** The code that works in the workbook, loaded when it is first needed: formulas do not wait for it. */
export const workbook = () => import(/* webpackChunkName: "workbook" */ "../workbook");

const refresh = () => import(/* webpackChunkName: "refresh" */ "../refresh");

/**
 * Takes newer data where there is some, whatever the setting, and brings the workbook up to it. How it goes and what
 * came of it is in the pane; a refresh that fails leaves the data in use, and the workbook is brought up to that.
 */
async function refreshData(): Promise<void> {
  const [{ refresher }, { follows, keepUp }] = await Promise.all([refresh(), workbook()]);
  const before = follows.latest;
  void showPane();
  await refresher().update();
  await keepUp(before);
}

/** The usual live table of that kind at the selected cell, in the language of Office. */
async function insertUsual(kind: "partners" | "products"): Promise<void> {
  const { defaultSpec, insertTable } = await workbook();
  const language = /^zh/i.test(Office.context.displayLanguage) ? "zh" : "en";
  await insertTable(defaultSpec(kind, language), { place: "active" });
}

export const actions = {
  insertPartnerTable: () => insertUsual("partners"),
  insertProductTable: () => insertUsual("products"),
  refreshData: () => refreshData(),
} satisfies Record<string, () => Promise<unknown>>;
