/** Brings the workbook's figures to the data that answers it now. */
import { resetAnswers, getDatasetInUse } from "../../session";
import { formatDataVersion } from "../../refresh";
import type { UpdateReport } from "../update/types";
import { calculateSheets } from "../../excel/calculate-sheets";
import { loadSavedData, saveDataVersion } from "../saved/saved-data";
import { runInExcel } from "../../excel/run-in-excel";
import { updateTables } from "../update/update-tables";
import { waitForCalculation, type WaitLimits } from "./wait-for-calculation";
import { readTradeCells, type TradeCells } from "./read-trade-cells";
import { compareCells } from "./compare-cells";
import type { SyncResult } from "./types";
import { syncStore } from "./sync-store";

export interface SyncOptions {
  /** Inserted tables are left as they are: their figures are of this data already. */
  readonly formulasOnly?: boolean;
}

const NO_TABLES: UpdateReport = { tables: [], forgotten: [] };

/**
 * Updates inserted tables, calculates our formulas once and waits for the answers; then the workbook remembers the
 * data. A few round trips for the whole, and as many again for what the cells showed before and show then.
 * @throws NotAvailable where the data does not hold the release that the workbook is pinned to, Problem when Excel
 * refuses; then the workbook remembers what it did, so that it can be tried again.
 */
export async function syncWorkbook({ formulasOnly = false }: SyncOptions = {}): Promise<SyncResult> {
  syncStore.set({ working: true });
  try {
    return await runInExcel(async (context) => {
      const to = formatDataVersion(getDatasetInUse());
      const { version: from = "" } = await loadSavedData(context);
      const before = await readSettledCells(context);
      const tables = formulasOnly || before.tables === 0 ? NO_TABLES : await updateTables();
      resetAnswers();
      if (before.sheets.length > 0) {
        calculateSheets(context, before.sheets);
        await context.sync();
      }
      const after = before.sheets.length + before.tables > 0 ? await waitForCalculation(context, before.calls) : before;
      if (after.formulas + after.tables > 0 || from !== "") {
        saveDataVersion(context, to);
        await context.sync();
      }
      const changed = compareCells(before.cells, after.cells);
      const { formulas, unread } = after;
      return { ...changed, unread, waiting: after.waiting, tables, formulas, from, to };
    });
  } finally {
    syncStore.set({ working: false });
  }
}

// A cell that is asked again while its answer is on its way may get that one.
const PENDING_TIMEOUT: WaitLimits = { milliseconds: 5_000, first: 0 };

/** What our cells show, once answers that are on their way have come. */
async function readSettledCells(context: Excel.RequestContext): Promise<TradeCells> {
  const tradeCells = await readTradeCells(context);
  return tradeCells.waiting > 0 ? waitForCalculation(context, 0, PENDING_TIMEOUT) : tradeCells;
}
