/** Notifies listeners of changes to the workbook and the pane, after they have happened. */

/** What changed: enough to know what to draw again. */
export type Change =
  /** "calculated": formulas have new values. */
  | { readonly kind: "sheets" | "activeSheet" | "selection" | "cells" | "calculated" | "charts" | "dialog" | "ribbon" }
  | { readonly kind: "settings"; readonly by: unknown }
  | { readonly kind: "pane"; readonly visible: boolean };

export type ChangeListener = (change: Change) => void;

/** Stops listening. */
export type Unsubscribe = () => void;

export class Changes {
  readonly #listeners = new Set<ChangeListener>();

  subscribe(listener: ChangeListener): Unsubscribe {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  notify(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
