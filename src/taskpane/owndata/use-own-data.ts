import { useEffect, useSyncExternalStore } from "react";
import type { ShelfState } from "../../owndata";
import { openOwnData, ownData } from "../../workbook";

/** The sources of this session, as they stand; they are looked for where that has not been done. */
export function useOwnData(): ShelfState {
  useEffect(() => {
    openOwnData().catch((error: unknown) => console.error(error));
  }, []);
  return useSyncExternalStore(ownData().subscribe, () => ownData().state);
}
