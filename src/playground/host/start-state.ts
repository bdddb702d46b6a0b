import type { Service } from "./protocol/services";

/** The library's names for an add-in that starts with the document and for one that does not. */
const BACKGROUND = "Background";
const INACTIVE = "Inactive";

/** Whether Excel starts the add-in when the document opens, which the document keeps. */
export class StartState {
  #state = INACTIVE;

  get startsWithDocument(): boolean {
    return this.#state === BACKGROUND;
  }

  /** A new document starts no add-in. */
  reset(): void {
    this.#state = INACTIVE;
  }

  /** The add-in's side, by the names on the wire. */
  readonly service: Service = {
    SetAppRuntimeStartState: (state: string) => {
      this.#state = state;
    },
    GetAppRuntimeStartState: () => this.#state,
  };
}
