/** The actions of the ribbon's buttons, by their names in manifest.xml. */
import { getDisplayLanguage } from "../language";
import { syncStore } from "../session";
import { openPane } from "./open-pane";

/** The workbook module, loaded when it is first needed so that formulas do not wait for it. */
export const loadWorkbook = () => import(/* webpackChunkName: "workbook" */ "../workbook");

const loadRefresh = () => import(/* webpackChunkName: "refresh" */ "../refresh");

/**
 * Takes newer data where there is some, whatever the refresh setting, and syncs the workbook. The pane shows the
 * progress. A refresh that fails leaves the data in use, and the workbook is synced with that.
 */
async function refreshData(): Promise<void> {
  const [{ getRefresher }, { syncAfterRefresh }] = await Promise.all([loadRefresh(), loadWorkbook()]);
  const syncBefore = syncStore.get().latest;
  void openPane();
  await getRefresher().update();
  await syncAfterRefresh(syncBefore);
}

/** Inserts the default live table of that kind at the selected cell. */
async function insertDefaultTable(kind: "partners" | "products"): Promise<void> {
  const { createDefaultSpec, insertTable } = await loadWorkbook();
  await insertTable(createDefaultSpec(kind, getDisplayLanguage()), { target: "active" });
}

export const actions = {
  insertPartnerTable: () => insertDefaultTable("partners"),
  insertProductTable: () => insertDefaultTable("products"),
  refreshData,
} satisfies Record<string, () => Promise<unknown>>;
