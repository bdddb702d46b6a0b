/** The drop-down of formulas to try. */
import { make } from "../dom";
import type { Text } from "../text";
import { EXAMPLES } from "./examples";

/** A button that opens the list; a click in the list inserts the formula and closes it. */
export function examplesMenu(text: Text["examples"], insert: (formula: string) => void): HTMLElement {
  const list = make(
    "ul",
    {},
    ...EXAMPLES.map(({ formula, says }) => {
      const item = make("button", { type: "button" }, text[says], make("code", {}, formula));
      item.addEventListener("click", () => {
        menu.hidePopover();
        insert(formula);
      });
      return make("li", {}, item);
    }),
  );
  const menu = make("div", { id: "examples", popover: "" }, make("p", {}, text.hint), list);
  const button = make("button", { type: "button", id: "try", popovertarget: menu.id }, text.button);
  menu.addEventListener("toggle", () => {
    // Below the button, inside the window.
    const { bottom, right } = button.getBoundingClientRect();
    menu.style.top = `${bottom + 4}px`;
    menu.style.left = `${Math.max(8, Math.min(right, window.innerWidth - 8) - menu.offsetWidth)}px`;
  });
  return make("div", { class: "try" }, button, menu);
}
