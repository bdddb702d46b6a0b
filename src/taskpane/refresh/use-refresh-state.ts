import { useAnnounce } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { isBusy, getRefresher, getRefreshMessages, type RefreshState } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { trackRequests } from "./refresh-actions";

const subscribe = (listener: () => void): (() => void) => getRefresher().subscribe(listener);
const getState = (): RefreshState => getRefresher().state;

/** Where the refresh of this page is, read again with each of its steps. */
export const useRefreshState = (): RefreshState => useSyncExternalStore(subscribe, getState, getState);

/** Whether somebody has asked for a refresh in this session. */
export function useRefreshRequested(): boolean {
  const [requested, setRequested] = useState(false);
  useEffect(() => {
    const isRequested = trackRequests(getRefresher().state);
    return getRefresher().subscribe((state) => setRequested(isRequested(state)));
  }, []);
  return requested;
}

/** Reads out each stage of a refresh once, not its bytes; what came of it is read out where it is shown. */
export function useAnnounceStages(state: RefreshState, requested: boolean): void {
  const { language } = usePane();
  const { announce } = useAnnounce();
  const { step } = state;
  const announced = isBusy(state) && (requested || step.kind !== "checking") ? step.kind : undefined;
  useEffect(() => {
    if (announced) announce(getRefreshMessages(language).step(getState().step));
  }, [announced, language, announce]);
}
