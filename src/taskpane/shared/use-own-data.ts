import { useEffect, useSyncExternalStore } from "react";
import type { OwnDataState } from "../../owndata";
import { openOwnData, getOwnDataStore } from "../../workbook";

/** The sources of this session; loads them if that has not happened yet. */
export function useOwnData(): OwnDataState {
  useEffect(() => {
    openOwnData().catch((error: unknown) => console.error(error));
  }, []);
  const { subscribe, get } = getOwnDataStore();
  return useSyncExternalStore(subscribe, get, get);
}
