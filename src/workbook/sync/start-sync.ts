/**
 * Keeps the workbook in sync with the data in use. When a refresh brings other data, its figures are updated, unless it is
 * pinned, or its figures are of yet other data: then the person decides. The rules are in docs/refresh.md.
 */
import {
  markWorkbookChanged,
  onDatasetChanged,
  onFirstAnswer,
  syncStore,
  type DatasetChange,
  type SyncResult,
} from "../../session";
import { formatDataVersion, getRefresher } from "../../refresh";
import { loadSavedData } from "../saved/saved-data";
import { runInExcel } from "../../excel/run-in-excel";
import { isWorkbookError } from "../../excel/workbook-error";
import { reportCommandError } from "../report-command-error";
import { applySavedData } from "./apply-saved-data";
import { syncWorkbook } from "./sync-workbook";
import { readTradeCells } from "./read-trade-cells";
import type { WorkbookData } from "./types";
import { openWorkbook, saveAnsweredVersion, recalculateStale } from "./open-workbook";
import { compareWithData } from "./compare-with-data";
import { readCoauthorChanges, watchCoauthors } from "./follow-coauthors";
import { publishResult } from "./publish-result";
import { enqueue } from "./queue";
import { enableStartup } from "../startup/startup";

// Answers take a moment to reach their cells, and formulas that were filled down are answered one by one. Milliseconds.
const RETRY_DELAYS = [100, 500, 2000];

/**
 * Starts to keep the workbook in sync; call it before other data comes into use. Errors are reported as those of ribbon
 * commands, and {@link syncNow} tries again.
 * @returns a function that ends it.
 */
export function startSync(): () => void {
  let isEnded = false;
  const run = (job: () => Promise<unknown>): void =>
    void enqueue(async () => {
      if (!isEnded) await job();
    }).catch(reportError);
  const saveOnceAnswered = async (): Promise<void> => {
    for (const pause of RETRY_DELAYS) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (isEnded || (await enqueue(() => runInExcel(saveAnsweredVersion)))) return;
    }
  };
  const unsubscribers = [
    onDatasetChanged((change) => {
      if (change.cause !== "pin") run(() => syncAfterDatasetChange(change));
    }),
    // Not worth an error message: the next formula is another occasion.
    onFirstAnswer(() => void saveOnceAnswered().catch((error) => console.warn(error))),
    onFirstAnswer(() => void enableStartup().catch((error) => console.warn(error))),
  ];
  run(openWorkbook);
  unsubscribers.push(watchCoauthors(() => run(syncAfterCoauthor)));
  return () => {
    isEnded = true;
    for (const end of unsubscribers) end();
  };
}

/** Outside of Excel, or in one that is too old, there is no workbook to sync. */
function reportError(error: unknown): void {
  if (!isWorkbookError(error, "notInExcel") && !isWorkbookError(error, "tooOld")) reportCommandError(error);
}

async function syncAfterDatasetChange({ from, cause }: DatasetChange): Promise<void> {
  const saved = await runInExcel(loadSavedData);
  const { version, pin } = saved;
  // They may not have been readable when the workbook opened.
  applySavedData(saved);
  // Figures of the data in use until now are updated with it. A workbook without a saved version has no others.
  const shouldSync = !pin && cause === "refresh" && (version === undefined || version === formatDataVersion(from));
  if (shouldSync) publishResult(await syncWorkbook());
  else await recalculateStale(saved);
  markWorkbookChanged();
}

/** Where another author has newer data, it is offered here as well, unless the person wants no checks. */
async function syncAfterCoauthor(): Promise<void> {
  if (!(await readCoauthorChanges())) return;
  const refresher = getRefresher();
  if (refresher.get().setting !== "never") void refresher.check();
}

let pendingRead: Promise<WorkbookData> | undefined;

/** Compares the workbook with the data after all enqueued work has ended; calls until then share one result. */
export const getWorkbookData = (): Promise<WorkbookData> =>
  (pendingRead ??= enqueue(() => {
    pendingRead = undefined;
    return runInExcel(loadWorkbookData);
  }));

async function loadWorkbookData(context: Excel.RequestContext): Promise<WorkbookData> {
  const saved = await loadSavedData(context);
  const { formulas, tables, unread } = await readTradeCells(context);
  const { version, pin } = saved;
  const { comparison, isPinSatisfied } = compareWithData(saved);
  return {
    // The saved version may be that of figures that have been deleted or frozen since.
    comparison: formulas + tables + unread.length > 0 ? comparison : { kind: "unknown" },
    isPinSatisfied,
    ...(version !== undefined && { savedVersion: version }),
    ...(pin && { pin }),
    formulas,
  };
}

/**
 * Updates the figures to the data that the functions answer from, whatever they were from, as a person asked for it.
 * @throws WorkbookError when Excel refuses, or when the data does not hold the release of the pin.
 */
export const syncNow = (): Promise<SyncResult> => enqueue(async () => publishResult(await syncWorkbook()));

/**
 * Syncs the workbook after a person has refreshed the data, unless the refresh itself has, or the figures are newer than
 * the data.
 * @param before The latest result before the refresh.
 */
export function syncAfterRefresh(before: SyncResult | undefined): Promise<void> {
  return enqueue(async () => {
    if (syncStore.get().latest !== before) return;
    const { comparison, isPinSatisfied } = compareWithData(await runInExcel(loadSavedData));
    if (isPinSatisfied && comparison.kind !== "older") publishResult(await syncWorkbook());
  });
}
