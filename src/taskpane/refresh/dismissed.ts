/** What a person has put away, so that it does not come back in this session, even where the pane is drawn anew. */
import { useCallback, useSyncExternalStore } from "react";
import { createStore } from "../../session";

const dismissedStore = createStore<ReadonlySet<unknown>>(new Set());

export interface Dismissals {
  readonly dismissed: ReadonlySet<unknown>;
  /** @param thing What was put away: by name, or the very object that told of it. */
  readonly dismiss: (thing: unknown) => void;
}

export function useDismissals(): Dismissals {
  const dismissed = useSyncExternalStore(dismissedStore.subscribe, dismissedStore.get, dismissedStore.get);
  const dismiss = useCallback((key: unknown): void => dismissedStore.update((keys) => new Set([...keys, key])), []);
  return { dismissed, dismiss };
}

/** An offer is put away with the version that it offers. */
export const getOfferKey = ({ version }: { readonly version: { readonly sha256: string } }): string =>
  `offer ${version.sha256}`;
