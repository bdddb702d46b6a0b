import { syncStore, type SyncResult } from "../../session";

/** Publishes the result of a sync, unless the workbook has no figures that could have changed. */
export function publishResult(result: SyncResult): SyncResult {
  if (result.formulas + result.tables.tables.length + result.unread.length > 0)
    syncStore.update((state) => ({ ...state, latest: result }));
  return result;
}
