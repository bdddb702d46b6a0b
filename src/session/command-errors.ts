import { createStore } from "./store";

/** The error of the latest failed ribbon command. A button cannot show it, so it is kept until the pane has. */
export const commandErrors = createStore<Error | undefined>(undefined);

/** Why the latest message of a command has no dialog: the person or the browser did not allow it, or Office failed. */
export type DialogRefusal = "not allowed" | "not opened";

/** The pane says it when it is opened. */
export const dialogRefusal = createStore<DialogRefusal | undefined>(undefined);
