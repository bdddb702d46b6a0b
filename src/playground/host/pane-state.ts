/** Whether the add-in's pane is visible. Both the add-in and the person can show and hide it; the add-in is notified. */
import type { Faults } from "./faults";
import type { Changes } from "./model/changes";
import type { Service } from "./protocol/services";

/** The library's category of events, and its number for a change of the pane's visibility. */
const EVENT = { category: 65536, type: 65539 };

/** The library's names for a runtime with a visible pane and for one without. */
const VISIBLE = "Visible";
const BACKGROUND = "Background";

export class PaneState {
  #isVisible = true;

  constructor(
    private readonly changes: Changes,
    private readonly send: (category: number, type: number, target: string, message: unknown) => void,
    private readonly faults: Faults,
  ) {}

  get isVisible(): boolean {
    return this.#isVisible;
  }

  /** Shows or hides the pane; notifies the page around it and the add-in. */
  setVisible(visible: boolean): void {
    if (visible === this.#isVisible) return;
    this.#isVisible = visible;
    this.changes.notify({ kind: "pane", visible });
    this.send(EVENT.category, EVENT.type, "", { visibility: visible ? "Visible" : "Hidden" });
  }

  /** The add-in's side, by the names on the wire. */
  readonly service: Service = {
    SetAppRuntimeState: (state: string) => {
      if (state !== VISIBLE || !this.faults.paneIgnored) this.setVisible(state === VISIBLE);
    },
    GetAppRuntimeState: () => (this.#isVisible ? VISIBLE : BACKGROUND),
  };
}
