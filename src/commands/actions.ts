/** What each ribbon button does, by the name that manifest.xml gives it. */

import { openPane } from "./open-pane";

/** The code that works in the workbook, loaded when it is first needed: formulas do not wait for it. */
export const loadWorkbook = () => import(/* webpackChunkName: "workbook" */ "../workbook");

const loadRefresh = () => import(/* webpackChunkName: "refresh" */ "../refresh");

/**
 * Takes newer data where there is some, whatever the setting, and brings the workbook up to it. How it goes and what
 * came of it is in the pane; a refresh that fails leaves the data in use, and the workbook is brought up to that.
 */
async function refreshData(): Promise<void> {
  const [{ getRefresher: refresher }, { syncStore: follows, syncAfterRefresh: keepUp }] = await Promise.all([
    loadRefresh(),
    loadWorkbook(),
  ]);
  const before = follows.latest;
  void openPane();
  await refresher().update();
  await keepUp(before);
}

/** The usual live table of that kind at the selected cell, in the language of Office. */
async function insertDefaultTable(kind: "partners" | "products"): Promise<void> {
  const { createDefaultSpec: defaultSpec, insertTable } = await loadWorkbook();
  const language = /^zh/i.test(Office.context.displayLanguage) ? "zh" : "en";
  await insertTable(defaultSpec(kind, language), { target: "active" });
}

export const actions = {
  insertPartnerTable: () => insertDefaultTable("partners"),
  insertProductTable: () => insertDefaultTable("products"),
  refreshData: () => refreshData(),
} satisfies Record<string, () => Promise<unknown>>;
