/** The task pane beside the grid: the add-in's own page in a frame, which goes on running while it is out of sight. */
import { byId } from "../dom";

const ADDRESS = "/addin/taskpane.html";

export class Pane {
  readonly #frame = document.createElement("iframe");
  readonly #side = byId("side");

  /** @param closed is told when the person closes the pane. */
  constructor(closed: () => void) {
    this.#frame.id = "pane";
    byId("close-pane").addEventListener("click", closed);
  }

  /** Names the frame to those who cannot see it. */
  name(title: string): void {
    this.#frame.title = title;
  }

  /** Starts the add-in, or starts it anew: in the language that Office has then. */
  load(): void {
    this.#frame.remove();
    this.#frame.src = ADDRESS;
    this.#side.append(this.#frame);
  }

  /** A hidden pane is not unloaded: functions and commands run in it, as in Excel's shared runtime. */
  show(visible: boolean): void {
    this.#side.hidden = !visible;
    byId("splitter").hidden = !visible;
  }
}
