import { createStore, type ReadonlyStore } from "../session";
import type { RefreshNote, RefreshResult, RefreshState, RefreshStep } from "./refresh-state";

/** The state of the refresh, as views read it; its parts become visible together, with the next {@link show}. */
export interface RefreshStore extends ReadonlyStore<RefreshState> {
  /** Publishes the step, or with the same step what has changed beside it. */
  show(step?: RefreshStep): RefreshState;
  /** Adds a note; it replaces a note with the same code. */
  addNote(note: RefreshNote): void;
  removeNotes(...codes: RefreshNote["code"][]): void;
  /** @param day The day on which the next release is due. */
  setNextRelease(day: string | undefined): void;
  setLastChange(change: RefreshResult | undefined): void;
}

/** @param readData Reads the versions in use and the settings, which are kept elsewhere. */
export function createRefreshStore(
  readData: () => Pick<RefreshState, "inUse" | "previous" | "setting" | "lastChecked">,
): RefreshStore {
  let notes: readonly RefreshNote[] = [];
  let nextRelease: string | undefined;
  let lastChange: RefreshResult | undefined;

  const buildState = (step: RefreshStep): RefreshState => ({
    ...readData(),
    step,
    notes,
    ...(nextRelease !== undefined && { nextRelease }),
    ...(lastChange && { lastChange }),
  });
  const { get, set, subscribe } = createStore(buildState({ kind: "idle" }));

  return {
    get,
    subscribe,
    show(step = get().step) {
      const state = buildState(step);
      set(state);
      return state;
    },
    addNote(added) {
      notes = [...notes.filter(({ code }) => code !== added.code), added];
    },
    removeNotes(...codes) {
      notes = notes.filter(({ code }) => !codes.includes(code));
    },
    setNextRelease: (day) => (nextRelease = day),
    setLastChange: (change) => (lastChange = change),
  };
}
