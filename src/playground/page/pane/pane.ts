/** The task pane beside the grid: the add-in's own page in a frame, which keeps running while it is hidden. */
import { getById } from "../dom";

const ADDRESS = "/addin/taskpane.html";

export class Pane {
  readonly #frame = document.createElement("iframe");
  readonly #side = getById("side");

  /** @param onClose called when the person closes the pane. */
  constructor(onClose: () => void) {
    this.#frame.id = "pane";
    getById("close-pane").addEventListener("click", onClose);
  }

  /** Sets the title of the frame for assistive technology. */
  setTitle(title: string): void {
    this.#frame.title = title;
  }

  /** Starts or restarts the add-in, in the current language of Office. */
  load(): void {
    this.#frame.remove();
    this.#frame.src = ADDRESS;
    this.#side.append(this.#frame);
  }

  /** Ends the add-in, and with it the session in which office.js keeps the settings of the document. */
  close(): void {
    this.#frame.remove();
    try {
      sessionStorage.clear();
    } catch {
      // Blocked.
    }
  }

  /** A hidden pane is not unloaded: functions and commands run in it, as in Excel's shared runtime. */
  setVisible(visible: boolean): void {
    this.#side.hidden = !visible;
    getById("splitter").hidden = !visible;
  }
}
