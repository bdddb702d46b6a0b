/** The ribbon: a tab with the spreadsheet's own tools and the add-in's tab. */
import { createElement } from "../dom";
import type { RibbonButton, RibbonTab } from "./read-ribbon";

export interface RibbonActions {
  openPane(): void;
  /** Runs a command of the add-in; settles when the add-in has completed it. */
  run(name: string): Promise<unknown>;
  /** Tells the person that a command failed. */
  onFailure(label: string, error: Error): void;
}

/** Shows the add-in's buttons; a button is disabled while its command runs, as in Excel. */
export function showButtons(panel: HTMLElement, tab: RibbonTab, actions: RibbonActions): void {
  panel.replaceChildren(
    ...tab.groups.map(({ label, buttons }) =>
      createElement(
        "div",
        { role: "group", "aria-label": label },
        ...buttons.map((button) => createRibbonButton(button, actions)),
      ),
    ),
  );
}

function createRibbonButton({ label, tip, icon, action }: RibbonButton, actions: RibbonActions): HTMLButtonElement {
  const image = createElement("img", { src: icon, alt: "", width: "20", height: "20" });
  const button = createElement("button", { type: "button", title: tip }, image, label);
  button.addEventListener("click", () => {
    if (action.kind === "pane") return actions.openPane();
    button.disabled = true;
    actions
      .run(action.name)
      .catch((error: unknown) => actions.onFailure(label, error as Error))
      .finally(() => (button.disabled = false));
  });
  return button;
}

export interface TabChoice {
  readonly id: string;
  readonly label: string;
}

/** Shows the tabs; arrow keys move between them. */
export function showTabs(
  list: HTMLElement,
  choices: readonly TabChoice[],
  selected: string,
  open: (id: string) => void,
): void {
  const tabs = choices.map(({ id, label }) => {
    const tab = createElement("button", { type: "button", role: "tab", "data-tab": id }, label);
    tab.addEventListener("click", () => select(tab));
    return tab;
  });
  const select = (chosen: HTMLElement): void => {
    for (const tab of tabs) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    open(chosen.dataset.tab!);
  };
  list.onkeydown = ({ key }) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    const at = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    const next = tabs[(at + (key === "ArrowRight" ? 1 : -1) + tabs.length) % tabs.length]!;
    next.click();
    next.focus();
  };
  list.replaceChildren(...tabs);
  select(tabs.find(({ dataset }) => dataset.tab === selected) ?? tabs[0]!);
}
