/** Tells listeners what has changed in the workbook. */
import type { Change, Listener, Unsubscribe } from "./types";

export class Changes {
  readonly #listeners = new Set<Listener>();

  listen(listener: Listener): Unsubscribe {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
