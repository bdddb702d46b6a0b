import { createStore } from "./store";
import type { SyncResult } from "./sync-result";

export interface SyncState {
  readonly isSyncing: boolean;
  /** The last sync of this session that found figures. */
  readonly latest?: SyncResult;
  /** The data version that another author of the workbook has brought its figures to, in this session. */
  readonly coauthorVersion?: string;
  /** Counts the changes of the workbook's data version and pin, which are saved in the workbook and not part of this. */
  readonly revision: number;
}

export const NOT_SYNCED: SyncState = { isSyncing: false, revision: 0 };

/** The sync of the workbook with the dataset in use, for the views that show it. */
export const syncStore = createStore(NOT_SYNCED);

/** Notifies views that the workbook's data version or pin may have changed and is to be read again. */
export const markWorkbookChanged = (): void =>
  syncStore.update((state) => ({ ...state, revision: state.revision + 1 }));
