import { useSyncExternalStore } from "react";
import { refresher, type RefreshState } from "../../refresh";

const subscribe = (listener: () => void): (() => void) => refresher().subscribe(listener);
const read = (): RefreshState => refresher().state;

/** Where the refresh of this page is, read again with each of its steps. */
export const useRefresh = (): RefreshState => useSyncExternalStore(subscribe, read, read);
