import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { syncStore } from "../../session";
import {
  syncNow,
  pinWorkbook,
  unpinWorkbook,
  getWorkbookData,
  type SyncResult,
  type WorkbookData,
} from "../../workbook";
import { useAction, type Action } from "../shared/use-action";

/** The data version and pin of the workbook, and the actions that change them. */
export interface WorkbookState {
  /** Undefined until it is loaded, and without a workbook. */
  readonly data: WorkbookData | undefined;
  /** What the last change of data did to the workbook in this session. */
  readonly lastSync: SyncResult | undefined;
  /** Whether another author of the workbook has brought its figures to the data that they are from. */
  readonly isFromCoauthor: boolean;
  /** Whether a sync is running. */
  readonly syncing: boolean;
  readonly pin: Action<[], void>;
  readonly unpin: Action<[], void>;
  readonly sync: Action<[], unknown>;
}

/** Reads the workbook's data, and again after each sync and each change of its data version or pin. */
export function useWorkbook(connected: boolean): WorkbookState {
  const syncState = useSyncExternalStore(syncStore.subscribe, syncStore.get, syncStore.get);
  const [data, setData] = useState<WorkbookData>();
  useEffect(() => {
    if (!connected) return undefined;
    let isOutdated = false;
    getWorkbookData()
      .then((loaded) => {
        if (!isOutdated) setData(loaded);
      })
      // Excel refuses while a cell is being edited, for example. The previous value stays until the next change.
      .catch((error: unknown) => console.warn(error));
    return () => {
      isOutdated = true;
    };
  }, [connected, syncState]);
  const pin = useAction(pinWorkbook);
  const unpin = useAction(unpinWorkbook);
  const sync = useAction(syncNow);
  const isFromCoauthor = data?.savedVersion !== undefined && data.savedVersion === syncState.coauthorVersion;
  return { data, isFromCoauthor, lastSync: syncState.latest, syncing: syncState.isSyncing, pin, unpin, sync };
}

export const WorkbookContext = createContext<WorkbookState | undefined>(undefined);

export function useWorkbookState(): WorkbookState {
  const state = useContext(WorkbookContext);
  if (!state) throw new Error("A part of the pane was drawn outside it.");
  return state;
}
