import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import {
  bringUpToDate,
  follows,
  pinWorkbook,
  unpinWorkbook,
  workbookData,
  type Followed,
  type WorkbookData,
} from "../../workbook";
import { useAction, type Action } from "../shared/action";

/** What the pane knows of the workbook's figures and their data, and what it can do about them. */
export interface WorkbookState {
  /** Undefined until it is known, and without a workbook. */
  readonly data: WorkbookData | undefined;
  /** What the last change of data did to the workbook in this session. */
  readonly followed: Followed | undefined;
  /** Whether it is being brought up to other data. */
  readonly working: boolean;
  readonly pin: Action<[], void>;
  readonly unpin: Action<[], void>;
  readonly update: Action<[], unknown>;
}

type Known = Pick<WorkbookState, "data" | "followed" | "working">;

const NOTHING: Known = { data: undefined, followed: undefined, working: false };

/** Looks at the workbook, and again whenever it has followed the data, is pinned or unpinned. */
export function useWorkbook(connected: boolean): WorkbookState {
  const [known, setKnown] = useState<Known>(NOTHING);
  const asked = useRef(0);
  const look = useCallback(async (): Promise<void> => {
    const mine = ++asked.current;
    setKnown(({ data }) => ({ data, followed: follows.latest, working: follows.working }));
    // What cannot be read now, as while Excel is busy, is read with the next change; nothing is said of it meanwhile.
    const data = await workbookData().catch((error: unknown) => void console.warn(error));
    if (mine === asked.current) setKnown((now) => ({ ...now, data: data ?? now.data }));
  }, []);
  useEffect(() => {
    if (!connected) return undefined;
    const listen = (): void => void look();
    listen();
    follows.addEventListener("change", listen);
    return () => {
      asked.current += 1;
      follows.removeEventListener("change", listen);
    };
  }, [connected, look]);
  const pin = useAction(pinWorkbook);
  const unpin = useAction(unpinWorkbook);
  const update = useAction(bringUpToDate);
  return { ...known, pin, unpin, update };
}

export const WorkbookContext = createContext<WorkbookState | undefined>(undefined);

export function useWorkbookState(): WorkbookState {
  const state = useContext(WorkbookContext);
  if (!state) throw new Error("A part of the pane was drawn outside it.");
  return state;
}
