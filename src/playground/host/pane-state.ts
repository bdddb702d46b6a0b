/** Whether the add-in's pane is in sight: the add-in can show and hide it, as the person can, and hears of both. */
import type { Changes } from "./model/changes";
import type { Service } from "./protocol/services";

/** The library's category of events, and its number for a change of the pane's visibility. */
const EVENT = { category: 65536, type: 65539 };

/** The library's names for a runtime with a pane in sight, and for one that runs on without. */
const VISIBLE = "Visible";
const BACKGROUND = "Background";

export class PaneState {
  #isVisible = true;

  constructor(
    private readonly changes: Changes,
    private readonly send: (category: number, type: number, target: string, message: unknown) => void,
  ) {}

  get isVisible(): boolean {
    return this.#isVisible;
  }

  /** Shows or hides the pane, and tells the page that draws it as well as the add-in. */
  setVisible(visible: boolean): void {
    if (visible === this.#isVisible) return;
    this.#isVisible = visible;
    this.changes.notify({ kind: "pane", visible });
    this.send(EVENT.category, EVENT.type, "", { visibility: visible ? "Visible" : "Hidden" });
  }

  /** The add-in's side, by the names on the wire. */
  readonly service: Service = {
    SetAppRuntimeState: (state: string) => this.setVisible(state === VISIBLE),
    GetAppRuntimeState: () => (this.#isVisible ? VISIBLE : BACKGROUND),
  };
}
