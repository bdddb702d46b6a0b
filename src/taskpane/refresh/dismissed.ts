/** What a person has dismissed in this session; it survives a remount of the pane. */
import { useCallback, useSyncExternalStore } from "react";
import { dismissedKeys } from "../../session";

export interface Dismissals {
  readonly dismissed: ReadonlySet<unknown>;
  /** @param key A name, or the object that the dismissed banner was about. */
  readonly dismiss: (key: unknown) => void;
}

export function useDismissals(): Dismissals {
  const dismissed = useSyncExternalStore(dismissedKeys.subscribe, dismissedKeys.get, dismissedKeys.get);
  const dismiss = useCallback((key: unknown): void => dismissedKeys.update((keys) => new Set([...keys, key])), []);
  return { dismissed, dismiss };
}
