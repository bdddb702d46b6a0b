import { listeners } from "../functions";
import type { Done, Note, RefreshState, Step } from "./state";

/** What a refresh shows, and who looks at it. */
export interface Board {
  readonly state: RefreshState;
  readonly step: Step;
  subscribe(listener: (state: RefreshState) => void): () => void;
  /** Shows the step, or what has changed beside it. */
  show(step?: Step): RefreshState;
  /** Adds a note, in the place of one of its kind; it is shown with the next step. */
  note(note: Note): void;
  forget(...codes: Note["code"][]): void;
  /** The day on which the next release is due. */
  due(day: string | undefined): void;
  /** The last change of data of this session. */
  changed(change: Done | undefined): void;
}

/** @param data What is in use and chosen now. */
export function boardOf(data: () => Pick<RefreshState, "inUse" | "previous" | "setting" | "lastChecked">): Board {
  const watchers = listeners<RefreshState>();
  let step: Step = { kind: "idle" };
  let notes: readonly Note[] = [];
  let nextRelease: string | undefined;
  let lastChange: Done | undefined;

  const read = (): RefreshState => ({
    ...data(),
    step,
    notes,
    ...(nextRelease !== undefined && { nextRelease }),
    ...(lastChange && { lastChange }),
  });
  let state = read();

  return {
    get state() {
      return state;
    },
    get step() {
      return step;
    },
    subscribe: watchers.add,
    show(now = step) {
      step = now;
      state = read();
      watchers.tell(state);
      return state;
    },
    note(added) {
      notes = [...notes.filter(({ code }) => code !== added.code), added];
    },
    forget(...codes) {
      notes = notes.filter(({ code }) => !codes.includes(code));
    },
    due: (day) => (nextRelease = day),
    changed: (change) => (lastChange = change),
  };
}
