import { getDisplayLanguage } from "../language";
import { loadRefresh } from "./load-refresh";
import { showNewDataTab } from "./new-data-tab";
import { watchPane } from "./pane-visibility";

/** Follows the pane, for the commands, and shows on the ribbon while newer data is offered. Does nothing outside Excel. */
export async function startRibbon(): Promise<void> {
  if ((await Office.onReady()).host !== Office.HostType.Excel) return;
  await watchPane();
  const { getRefresher } = await loadRefresh();
  showNewDataTab(getRefresher(), getDisplayLanguage());
}
