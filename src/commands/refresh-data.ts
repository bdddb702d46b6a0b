import { getDisplayLanguage, type Language } from "../language";
import { syncStore, type SyncResult } from "../session";
import { loadRefresh } from "./load-refresh";
import { loadWorkbook } from "./load-workbook";
import { getCommandMessages } from "./messages";
import { showReport, type Report } from "./report";
import type { RefreshState } from "../refresh";

/**
 * Takes newer data where there is some, whatever the refresh setting, and syncs the workbook. A refresh that fails leaves
 * the data in use, and the workbook is synced with that.
 */
export async function refreshData(): Promise<void> {
  const [{ getRefresher, getRefreshMessages, isBusy }, { syncAfterRefresh }] = await Promise.all([
    loadRefresh(),
    loadWorkbook(),
  ]);
  const refresher = getRefresher();
  const language = getDisplayLanguage();
  const messages = getCommandMessages(language);
  const describeRefresh = ({ step, notes }: RefreshState): string[] => {
    const { step: describeStep, note } = getRefreshMessages(language);
    return [describeStep(step), ...notes.map(note)].filter(Boolean);
  };
  const toReport = (state: RefreshState): Report => ({
    title: messages.refresh,
    paragraphs: describeRefresh(state),
    progress: getProgress(state),
    isCancellable: isBusy(state),
  });
  const syncBefore = syncStore.get().latest;
  const updating = refresher.update();
  const started: RefreshState = { ...refresher.get(), step: { kind: "checking" } };
  const dialog = await showReport(toReport(started), { onCancel: refresher.cancel });
  const showState = (): void => dialog?.show(toReport(refresher.get()));
  // Much may have happened until the dialog was open.
  if (isBusy(refresher.get())) showState();
  const unsubscribe = refresher.subscribe(showState);
  const state = await updating.finally(unsubscribe);
  dialog?.show({ ...toReport(state), paragraphs: [...describeRefresh(state), messages.syncing], progress: "unknown" });
  await syncAfterRefresh(syncBefore);
  const { latest } = syncStore.get();
  const changes = latest !== undefined && latest !== syncBefore ? [describeSync(latest, language)] : [];
  dialog?.show({ title: messages.refresh, paragraphs: [...describeRefresh(state), ...changes] });
}

/** How far a refresh is; until it has ended that may not be known. */
function getProgress({ step }: RefreshState): number | "unknown" {
  return step.kind === "downloading" && step.of > 0 ? step.bytes / step.of : "unknown";
}

const describeSync = ({ cells, more }: SyncResult, language: Language): string =>
  getCommandMessages(language).changedCells(cells.length + more);
