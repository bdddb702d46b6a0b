/** What a person has put away, so that it does not come back in this session, even where the pane is drawn anew. */
import { useCallback, useSyncExternalStore } from "react";
import { createListeners } from "../../session";

let dismissed: ReadonlySet<unknown> = new Set();
const dismissedListeners = createListeners<void>();
const getDismissed = (): ReadonlySet<unknown> => dismissed;

export interface Dismissals {
  readonly dismissed: ReadonlySet<unknown>;
  /** @param thing What was put away: by name, or the very object that told of it. */
  readonly dismiss: (thing: unknown) => void;
}

export function useDismissals(): Dismissals {
  const current = useSyncExternalStore(dismissedListeners.add, getDismissed, getDismissed);
  const dismiss = useCallback((key: unknown): void => {
    dismissed = new Set([...dismissed, key]);
    dismissedListeners.notify();
  }, []);
  return { dismissed: current, dismiss };
}

/** An offer is put away with the version that it offers. */
export const getOfferKey = ({ version }: { readonly version: { readonly sha256: string } }): string =>
  `offer ${version.sha256}`;
