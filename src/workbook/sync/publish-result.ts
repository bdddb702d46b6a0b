import { syncStore } from "./sync-store";
import type { SyncResult } from "./types";

/** Publishes the result of a sync, unless the workbook has no figures that could have changed. */
export function publishResult(result: SyncResult): SyncResult {
  if (result.formulas + result.tables.tables.length + result.unread.length > 0) syncStore.set({ latest: result });
  return result;
}
