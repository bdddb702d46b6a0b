/** The dialog that the add-in opens, as a window over the spreadsheet. */
import type { Host } from "../host";
import { createElement } from "./dom";

/** The smallest that Excel makes a dialog. Pixels. */
const MIN_WIDTH = 280;
const MIN_HEIGHT = 250;

/** Shows the dialog while there is one; `getLabels` gives the words of its frame. */
export function watchDialog(host: Host, getLabels: () => { readonly title: string; readonly close: string }): void {
  let shown: HTMLElement | undefined;
  host.workbook.changes.subscribe(({ kind }) => {
    if (kind !== "dialog") return;
    shown?.remove();
    shown = undefined;
    const { dialogs } = host.excel;
    if (!dialogs.current) return;
    const { url, width, height } = dialogs.current;
    const labels = getLabels();
    const frame = createElement("iframe", { title: labels.title, src: url });
    const close = createElement("button", { type: "button", class: "plain", "aria-label": labels.close }, "×");
    close.addEventListener("click", () => dialogs.dismiss());
    shown = createElement("div", { id: "dialog" }, createElement("header", {}, labels.title, close), frame);
    shown.style.width = `${Math.max(MIN_WIDTH, (width * innerWidth) / 100)}px`;
    shown.style.height = `${Math.max(MIN_HEIGHT, (height * innerHeight) / 100)}px`;
    document.body.append(shown);
    frame.focus();
  });
}
