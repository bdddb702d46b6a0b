/**
 * The workbook follows the data: when other data comes into use, its figures are brought to it, unless they are of
 * yet other data, which the person is asked about, or pinned. docs/refresh.md tells the rules.
 */
import { onDatasetChanged, onFirstAnswer, setPin, type DatasetChange } from "../../session";
import { formatDataVersion } from "../../refresh";
import { loadSavedData } from "../saved/saved-data";
import { runInExcel } from "../../excel/run-in-excel";
import { isWorkbookError } from "../../excel/workbook-error";
import { commandErrors } from "../command-errors";
import { syncWorkbook } from "./sync-workbook";
import { readTradeCells } from "./read-trade-cells";
import type { SyncResult, WorkbookData } from "./types";
import { syncStore } from "./sync-store";
import { openWorkbook, saveAnsweredVersion, recalculateStale } from "./open-workbook";
import { compareWithData } from "./compare-with-data";
import { publishResult } from "./publish-result";
import { enqueue } from "./queue";

// Answers take a moment to reach their cells, and a formula that was filled down is answered cell by cell.
const RETRY_DELAYS = [100, 500, 2000];

/**
 * From now on the workbook follows; begin before other data comes into use. What fails is told as the problems of
 * the ribbon are, and can be tried again by {@link syncNow}.
 * @returns what ends it.
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
    // Nobody has asked for it: the next formula is another occasion.
    onFirstAnswer(() => void saveOnceAnswered().catch((error) => console.warn(error))),
  ];
  run(openWorkbook);
  return () => {
    isEnded = true;
    for (const end of unsubscribers) end();
  };
}

/** Outside of Excel, or in one too old for it, there is no workbook that follows. */
function reportError(error: unknown): void {
  if (!isWorkbookError(error, "notInExcel") && !isWorkbookError(error, "tooOld")) commandErrors.report(error);
}

/** Other data is in use. */
async function syncAfterDatasetChange({ from, cause: way }: DatasetChange): Promise<void> {
  const saved = await runInExcel(loadSavedData);
  const { version, pin } = saved;
  // Should it not have been readable before.
  setPin(pin);
  // Figures of the data that was in use until now go with it; a workbook that remembers nothing has no other.
  const shouldSync = !pin && way === "refresh" && (version === undefined || version === formatDataVersion(from));
  if (shouldSync) publishResult(await syncWorkbook());
  else await recalculateStale(saved);
  syncStore.set();
}

let pendingRead: Promise<WorkbookData> | undefined;

/** How the workbook stands to the data, once what is under way has ended; asked again before that, it is read once. */
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
    // What was remembered of figures that have been deleted or frozen since is nothing to be brought up to date.
    comparison: formulas + tables + unread.length > 0 ? comparison : { kind: "unknown" },
    isPinSatisfied,
    ...(version !== undefined && { savedVersion: version }),
    ...(pin && { pin }),
    formulas,
  };
}

/**
 * Brings the figures to the data that answers the workbook, because a person wants it: whatever they were of.
 * @throws Problem when Excel refuses, or when the data does not hold the release of the pin; it can be tried again.
 */
export const syncNow = (): Promise<SyncResult> => enqueue(async () => publishResult(await syncWorkbook()));

/**
 * What the Refresh button does to the workbook once the data has been refreshed: brings it up to date, unless that
 * has just been done, or would take figures away that are newer than the data.
 */
export function syncAfterRefresh(before: SyncResult | undefined): Promise<void> {
  return enqueue(async () => {
    if (syncStore.latest !== before) return;
    const { comparison, isPinSatisfied } = compareWithData(await runInExcel(loadSavedData));
    if (isPinSatisfied && comparison.kind !== "older") publishResult(await syncWorkbook());
  });
}
