import { useSyncExternalStore } from "react";
import type { RegistryState } from "../../sources";
import { getSourceRegistry } from "../../workbook";

/** The sources beyond the bundle. */
export function useRegistry(): RegistryState {
  const { subscribe, get } = getSourceRegistry();
  return useSyncExternalStore(subscribe, get, get);
}
