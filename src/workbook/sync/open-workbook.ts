/** Syncs the workbook when it opens, and saves its data version when its first formulas are answered. */
import {
  getAnswerCount,
  getDatasetInUse,
  getDisplayDataset,
  hasStaleAnswers,
  markWorkbookChanged,
} from "../../session";
import { formatDataVersion } from "../../refresh";
import { getKnownVersion, loadSavedData, saveDataVersion, setKnownVersion, type SavedData } from "../saved/saved-data";
import { runInExcel } from "../../excel/run-in-excel";
import { findTables } from "../update/read-tables";
import { applySavedData } from "./apply-saved-data";
import { syncWorkbook } from "./sync-workbook";
import { readTradeCells } from "./read-trade-cells";
import { compareWithData } from "./compare-with-data";
import { refreshMetadata } from "../startup/refresh-metadata";
import { enableStartup } from "../startup/startup";

/** The version saved in this session, when all formulas of the workbook had been answered in it. */
let versionOfThisSession: string | undefined;

/**
 * Applies the workbook's pin and the form of its numbers before any other request to Excel, then recalculates what was
 * answered before they were known.
 */
export async function openWorkbook(): Promise<void> {
  versionOfThisSession = undefined;
  const saved = await runInExcel(loadSavedData);
  setKnownVersion(saved.version);
  applySavedData(saved);
  markWorkbookChanged();
  await recalculateStale(saved);
  // Workbooks of earlier versions of the add-in depend on it as well.
  if (saved.version === undefined && !saved.pin) return;
  await enableStartup();
  await refreshMetadata();
}

/**
 * Recalculates if formulas were answered from other data than now: from the bundled data until the stored data was
 * loaded, or from the newest release until the pin was read. Their figures would stand beside the saved ones. Figures
 * from before this session that are of other data stay: the person is offered to update them.
 */
export async function recalculateStale(saved: SavedData): Promise<void> {
  const { comparison, isPinSatisfied } = compareWithData(saved);
  if (!hasStaleAnswers() || !isPinSatisfied) return;
  const isNew = saved.version === versionOfThisSession;
  if (isNew || comparison.kind === "same" || comparison.kind === "unknown") await syncWorkbook({ formulasOnly: true });
}

/** The number of cells up to which a workbook is read for its version alone. */
const MAX_CELLS = 40_000;

/**
 * Saves the data version if all formulas of the workbook have been answered in this session. The figures of older
 * formulas are from the version saved before, or from an unknown one.
 * @returns whether that is settled; false while answers are still awaited.
 */
export async function saveAnsweredVersion(context: Excel.RequestContext): Promise<boolean> {
  const saved = await loadSavedData(context);
  const { comparison, isPinSatisfied } = compareWithData(saved);
  // Another author has just saved it: the figures are that author's.
  if (saved.version !== getKnownVersion()) return true;
  if (comparison.kind === "same" || !isPinSatisfied) return true;
  const tradeCells = await readTradeCells(context, MAX_CELLS);
  if (tradeCells.unread.length > 0 || hasStaleAnswers()) return true;
  if (tradeCells.waiting > 0 || tradeCells.formulas === 0 || tradeCells.calls > getAnswerCount()) return false;
  const { existing: tables } = await findTables(context);
  const { newestRelease } = getDisplayDataset();
  if (tables.some(({ saved: { release, own } }) => own === undefined && release !== newestRelease.id)) return true;
  const version = formatDataVersion(getDatasetInUse());
  saveDataVersion(context, version);
  await context.sync();
  versionOfThisSession = version;
  markWorkbookChanged();
  return true;
}
