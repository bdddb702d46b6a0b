import { useAnnounce } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { isBusy, getRefresher, getRefreshMessages, type Refresher, type RefreshState } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { trackRequests } from "./refresh-status";

export type RefreshActions = Pick<Refresher, "update" | "cancel" | "goBack" | "setMode">;

/** The refresh actions that the pane offers. */
export const refreshActions: RefreshActions = {
  update: (options) => getRefresher().update(options),
  cancel: () => getRefresher().cancel(),
  goBack: () => getRefresher().goBack(),
  setMode: (setting) => getRefresher().setMode(setting),
};

/** The state of the refresh. */
export function useRefreshState(): RefreshState {
  const { subscribe, get } = getRefresher();
  return useSyncExternalStore(subscribe, get, get);
}

/** Whether a person has asked for a refresh in this session. */
export function useRefreshRequested(): boolean {
  const [requested, setRequested] = useState(false);
  useEffect(() => {
    const { subscribe, get } = getRefresher();
    const isRequested = trackRequests(get());
    return subscribe(() => setRequested(isRequested(get())));
  }, []);
  return requested;
}

/** Announces each stage of a refresh once, without its bytes; the result is announced where it is shown. */
export function useAnnounceStages(state: RefreshState, requested: boolean): void {
  const { language } = usePane();
  const { announce } = useAnnounce();
  const { step } = state;
  const announced = isBusy(state) && (requested || step.kind !== "checking") ? step.kind : undefined;
  useEffect(() => {
    if (announced) announce(getRefreshMessages(language).step(getRefresher().get().step));
  }, [announced, language, announce]);
}
