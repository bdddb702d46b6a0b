import { createStore } from "./store";

/** The error of the latest failed ribbon command. A button cannot show it, so it is kept until the pane has. */
export const commandErrors = createStore<Error | undefined>(undefined);
