import { createStore } from "./store";

/** The tab that a command asks the pane to show; each request is an object of its own. */
export const requestedTab = createStore<{ readonly tab: "selected" } | undefined>(undefined);
