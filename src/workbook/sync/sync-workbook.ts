/** Updates the figures of the workbook to the data that its functions answer from. */
import { getDatasetInUse, resetAnswers, syncStore, type SyncResult } from "../../session";
import { formatDataVersion } from "../../refresh";
import type { UpdateReport } from "../update/types";
import { recalculateFormulas } from "../../excel/recalculate-formulas";
import { loadSavedData, saveDataVersion } from "../saved/saved-data";
import { runInExcel } from "../../excel/run-in-excel";
import { updateTables } from "../update/update-tables";
import { waitForCalculation, type WaitLimits } from "./wait-for-calculation";
import { readTradeCells, type TradeCells } from "./read-trade-cells";
import { compareCells } from "./compare-cells";
import { findFigure } from "./find-figure";

export interface SyncOptions {
  /** Leaves inserted tables as they are, as their figures are of this data already. */
  readonly formulasOnly?: boolean;
}

const NO_TABLES: UpdateReport = { tables: [], forgotten: [] };

/**
 * Updates inserted tables, recalculates TRADE formulas once, waits for the answers and saves the data version. It takes a
 * few round trips, and as many again to read the cells before and after.
 * @throws NotAvailableError when the data does not hold the release of the pin, WorkbookError when Excel refuses. The
 * saved version is unchanged then, so that the sync can be tried again.
 */
export async function syncWorkbook({ formulasOnly = false }: SyncOptions = {}): Promise<SyncResult> {
  setSyncing(true);
  try {
    return await runInExcel(async (context) => {
      const to = formatDataVersion(getDatasetInUse());
      const { version: from = "" } = await loadSavedData(context);
      const before = await readSettledCells(context);
      const tables = formulasOnly || before.tables === 0 ? NO_TABLES : await updateTables();
      resetAnswers();
      const { length: formulaCount } = [...before.formulaCells, ...before.unread];
      if (formulaCount > 0) {
        recalculateFormulas(context, before);
        await context.sync();
      }
      const after = formulaCount + before.tables > 0 ? await waitForCalculation(context, before.calls) : before;
      if (after.formulas + after.tables > 0 || from !== "") {
        saveDataVersion(context, to);
        await context.sync();
      }
      const changed = compareCells(before.cells, after.cells, (cell) =>
        findFigure(cell, after.createReader(cell.sheet)),
      );
      const { formulas, unread } = after;
      return { ...changed, unread, waiting: after.waiting, tables, formulas, from, to };
    });
  } finally {
    setSyncing(false);
  }
}

const setSyncing = (isSyncing: boolean): void => syncStore.update((state) => ({ ...state, isSyncing }));

// A cell that is recalculated while an answer is on its way may receive that one.
const PENDING_TIMEOUT: WaitLimits = { milliseconds: 5_000, first: 0 };

/** What the cells show once pending answers have arrived. */
async function readSettledCells(context: Excel.RequestContext): Promise<TradeCells> {
  const tradeCells = await readTradeCells(context);
  return tradeCells.waiting > 0 ? waitForCalculation(context, 0, PENDING_TIMEOUT) : tradeCells;
}
