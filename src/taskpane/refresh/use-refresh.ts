import { useAnnounce } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { isBusy, refresher, refreshWords, type RefreshState } from "../../refresh";
import { usePane } from "../shared/context";
import { askedIn } from "./actions";

const subscribe = (listener: () => void): (() => void) => refresher().subscribe(listener);
const read = (): RefreshState => refresher().state;

/** Where the refresh of this page is, read again with each of its steps. */
export const useRefresh = (): RefreshState => useSyncExternalStore(subscribe, read, read);

/** Whether somebody has asked for a refresh in this session. */
export function useAsked(): boolean {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const judge = askedIn(refresher().state);
    return refresher().subscribe((state) => setAsked(judge(state)));
  }, []);
  return asked;
}

/** Reads out each stage of a refresh once, not its bytes; what came of it is read out where it is shown. */
export function useStagesAloud(state: RefreshState, asked: boolean): void {
  const { language } = usePane();
  const { announce } = useAnnounce();
  const { step } = state;
  const said = isBusy(state) && (asked || step.kind !== "checking") ? step.kind : undefined;
  useEffect(() => {
    if (said) announce(refreshWords(language).step(read().step));
  }, [said, language, announce]);
}
