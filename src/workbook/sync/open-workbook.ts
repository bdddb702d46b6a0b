/** What is done when the workbook opens, and when its first formula is answered. */
import { getAnswerCount, getDatasetInUse, hasStaleAnswers, getDisplayDataset, setPin } from "../../session";
import { formatDataVersion } from "../../refresh";
import { loadSavedData, saveDataVersion, type SavedData } from "../saved/saved-data";
import { runInExcel } from "../../excel/run-in-excel";
import { findTables } from "../update/read-tables";
import { syncWorkbook } from "./sync-workbook";
import { readTradeCells } from "./read-trade-cells";
import { syncStore } from "./sync-store";
import { compareWithData } from "./compare-with-data";

/** What the workbook remembers since all of its formulas were answered in this session. */
let versionOfThisSession: string | undefined;

/**
 * Applies the workbook's pin, before anything else is asked of Excel; then sees to answers that were given before it
 * was known.
 */
export async function openWorkbook(): Promise<void> {
  versionOfThisSession = undefined;
  const saved = await runInExcel(loadSavedData);
  setPin(saved.pin);
  syncStore.set();
  await recalculateStale(saved);
}

/**
 * Calculates again where formulas were answered from other data than answers now (the bundled data, until the stored
 * took its place, or the data in use, until the pin was read), which would stand beside the figures that the workbook
 * was saved with. Figures that the workbook had before this session, of other data than answers now, are not touched:
 * the offer to update it stands.
 */
export async function recalculateStale(saved: SavedData): Promise<void> {
  const { comparison, isPinSatisfied } = compareWithData(saved);
  if (!hasStaleAnswers() || !isPinSatisfied) return;
  const isNew = saved.version === versionOfThisSession;
  if (isNew || comparison.kind === "same" || comparison.kind === "unknown") await syncWorkbook({ formulasOnly: true });
}

/** More cells than that are not read only to learn what a workbook could remember. */
const MAX_CELLS = 40_000;

/**
 * Formulas were typed: where those that were answered in this session are all there are, the workbook remembers what
 * they were answered from. With a formula that is older its figures are of nobody knows what, or of what it
 * remembers already.
 * @returns whether there is nothing more to be remembered; false while answers are still awaited.
 */
export async function saveAnsweredVersion(context: Excel.RequestContext): Promise<boolean> {
  const memory = await loadSavedData(context);
  const { comparison, isPinSatisfied } = compareWithData(memory);
  if (comparison.kind === "same" || !isPinSatisfied) return true;
  const tradeCells = await readTradeCells(context, MAX_CELLS);
  if (tradeCells.unread.length > 0 || hasStaleAnswers()) return true;
  if (tradeCells.waiting > 0 || tradeCells.formulas === 0 || tradeCells.calls > getAnswerCount()) return false;
  const { existing: tables } = await findTables(context);
  const { newestRelease: newest } = getDisplayDataset();
  if (tables.some(({ saved: { release, own } }) => own === undefined && release !== newest.id)) return true;
  const version = formatDataVersion(getDatasetInUse());
  saveDataVersion(context, version);
  await context.sync();
  versionOfThisSession = version;
  syncStore.set();
  return true;
}
