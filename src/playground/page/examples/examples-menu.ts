import { createElement } from "../dom";
import type { Messages } from "../messages";
import { EXAMPLES } from "./examples";

/** Creates the button with the list of formulas to try; a click in the list inserts the formula. */
export function createExamplesMenu(messages: Messages["examples"], insert: (formula: string) => void): HTMLElement {
  const list = createElement(
    "ul",
    {},
    ...EXAMPLES.map(({ formula, label: says }) => {
      const item = createElement("button", { type: "button" }, messages[says], createElement("code", {}, formula));
      item.addEventListener("click", () => {
        menu.hidePopover();
        insert(formula);
      });
      return createElement("li", {}, item);
    }),
  );
  const menu = createElement("div", { id: "examples", popover: "" }, createElement("p", {}, messages.hint), list);
  const button = createElement("button", { type: "button", id: "try", popovertarget: menu.id }, messages.button);
  menu.addEventListener("toggle", () => {
    // Below the button, inside the window.
    const { bottom, right } = button.getBoundingClientRect();
    menu.style.top = `${bottom + 4}px`;
    menu.style.left = `${Math.max(8, Math.min(right, window.innerWidth - 8) - menu.offsetWidth)}px`;
  });
  return createElement("div", { class: "try" }, button, menu);
}
