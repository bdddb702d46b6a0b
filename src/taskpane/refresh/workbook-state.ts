import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import {
  syncNow,
  syncStore,
  pinWorkbook,
  unpinWorkbook,
  getWorkbookData,
  type SyncResult,
  type WorkbookData,
} from "../../workbook";
import { useAction, type Action } from "../shared/use-action";

/** What the pane knows of the workbook's figures and their data, and what it can do about them. */
export interface WorkbookState {
  /** Undefined until it is known, and without a workbook. */
  readonly data: WorkbookData | undefined;
  /** What the last change of data did to the workbook in this session. */
  readonly lastSync: SyncResult | undefined;
  /** Whether it is being brought up to other data. */
  readonly syncing: boolean;
  readonly pin: Action<[], void>;
  readonly unpin: Action<[], void>;
  readonly sync: Action<[], unknown>;
}

type WorkbookSnapshot = Pick<WorkbookState, "data" | "lastSync" | "syncing">;

const EMPTY_SNAPSHOT: WorkbookSnapshot = { data: undefined, lastSync: undefined, syncing: false };

/** Looks at the workbook, and again whenever it has followed the data, is pinned or unpinned. */
export function useWorkbook(connected: boolean): WorkbookState {
  const [snapshot, setSnapshot] = useState<WorkbookSnapshot>(EMPTY_SNAPSHOT);
  const latestRequest = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    const request = ++latestRequest.current;
    setSnapshot(({ data }) => ({ data, lastSync: syncStore.latest, syncing: syncStore.working }));
    // What cannot be read now, as while Excel is busy, is read with the next change; nothing is said of it meanwhile.
    const data = await getWorkbookData().catch((error: unknown) => void console.warn(error));
    if (request === latestRequest.current) setSnapshot((current) => ({ ...current, data: data ?? current.data }));
  }, []);
  useEffect(() => {
    if (!connected) return undefined;
    const onChange = (): void => void load();
    onChange();
    syncStore.addEventListener("change", onChange);
    return () => {
      latestRequest.current += 1;
      syncStore.removeEventListener("change", onChange);
    };
  }, [connected, load]);
  const pin = useAction(pinWorkbook);
  const unpin = useAction(unpinWorkbook);
  const sync = useAction(syncNow);
  return { ...snapshot, pin, unpin, sync };
}

export const WorkbookContext = createContext<WorkbookState | undefined>(undefined);

export function useWorkbookState(): WorkbookState {
  const state = useContext(WorkbookContext);
  if (!state) throw new Error("A part of the pane was drawn outside it.");
  return state;
}
