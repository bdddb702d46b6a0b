/** What a person has put away, so that it does not come back in this session, even where the pane is drawn anew. */
import { useCallback, useSyncExternalStore } from "react";
import { listeners } from "../../functions";

let away: ReadonlySet<unknown> = new Set();
const changes = listeners<void>();
const read = (): ReadonlySet<unknown> => away;

export interface PutAway {
  readonly away: ReadonlySet<unknown>;
  /** @param thing What was put away: by name, or the very object that told of it. */
  readonly putAway: (thing: unknown) => void;
}

export function usePutAway(): PutAway {
  const now = useSyncExternalStore(changes.add, read, read);
  const putAway = useCallback((thing: unknown): void => {
    away = new Set([...away, thing]);
    changes.tell();
  }, []);
  return { away: now, putAway };
}

/** An offer is put away with the version that it offers. */
export const offerOf = ({ version }: { readonly version: { readonly sha256: string } }): string =>
  `offer ${version.sha256}`;
