import { createListeners } from "../session";
import type { RefreshResult, RefreshNote, RefreshState, RefreshStep } from "./refresh-state";

/** What a refresh shows, and who looks at it. */
export interface RefreshStore {
  readonly state: RefreshState;
  readonly step: RefreshStep;
  subscribe(listener: (state: RefreshState) => void): () => void;
  /** Shows the step, or what has changed beside it. */
  show(step?: RefreshStep): RefreshState;
  /** Adds a note, in the place of one of its kind; it is shown with the next step. */
  addNote(note: RefreshNote): void;
  removeNotes(...codes: RefreshNote["code"][]): void;
  /** The day on which the next release is due. */
  setNextRelease(day: string | undefined): void;
  /** The last change of data of this session. */
  setLastChange(change: RefreshResult | undefined): void;
}

/** @param readData What is in use and chosen now. */
export function createRefreshStore(
  readData: () => Pick<RefreshState, "inUse" | "previous" | "setting" | "lastChecked">,
): RefreshStore {
  const subscribers = createListeners<RefreshState>();
  let step: RefreshStep = { kind: "idle" };
  let notes: readonly RefreshNote[] = [];
  let nextRelease: string | undefined;
  let lastChange: RefreshResult | undefined;

  const buildState = (): RefreshState => ({
    ...readData(),
    step,
    notes,
    ...(nextRelease !== undefined && { nextRelease }),
    ...(lastChange && { lastChange }),
  });
  let state = buildState();

  return {
    get state() {
      return state;
    },
    get step() {
      return step;
    },
    subscribe: subscribers.add,
    show(nextStep = step) {
      step = nextStep;
      state = buildState();
      subscribers.notify(state);
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
