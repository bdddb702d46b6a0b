/** What a person has dismissed in this session; it survives a remount of the pane. */
import { useCallback, useSyncExternalStore } from "react";
import { createStore } from "../../session";

const dismissedStore = createStore<ReadonlySet<unknown>>(new Set());

export interface Dismissals {
  readonly dismissed: ReadonlySet<unknown>;
  /** @param key A name, or the object that the dismissed banner was about. */
  readonly dismiss: (key: unknown) => void;
}

export function useDismissals(): Dismissals {
  const dismissed = useSyncExternalStore(dismissedStore.subscribe, dismissedStore.get, dismissedStore.get);
  const dismiss = useCallback((key: unknown): void => dismissedStore.update((keys) => new Set([...keys, key])), []);
  return { dismissed, dismiss };
}

/** An offer is dismissed together with the version it offers. */
export const getOfferKey = ({ version }: { readonly version: { readonly sha256: string } }): string =>
  `offer ${version.sha256}`;
