/** The task pane beside the grid: the add-in's own page in a frame, which goes on running while it is out of sight. */
import { getById } from "../dom";

const ADDRESS = "/addin/taskpane.html";

export class Pane {
  readonly #frame = document.createElement("iframe");
  readonly #side = getById("side");

  /** @param onClose is told when the person closes the pane. */
  constructor(onClose: () => void) {
    this.#frame.id = "pane";
    getById("close-pane").addEventListener("click", onClose);
  }

  /** Names the frame to those who cannot see it. */
  setTitle(title: string): void {
    this.#frame.title = title;
  }

  /** Starts the add-in, or starts it anew: in the language that Office has then. */
  load(): void {
    this.#frame.remove();
    this.#frame.src = ADDRESS;
    this.#side.append(this.#frame);
  }

  /** A hidden pane is not unloaded: functions and commands run in it, as in Excel's shared runtime. */
  setVisible(visible: boolean): void {
    this.#side.hidden = !visible;
    getById("splitter").hidden = !visible;
  }
}
