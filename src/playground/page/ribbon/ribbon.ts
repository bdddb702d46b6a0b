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

/** Which tab of the ribbon is open. */
export type TabName = "home" | "add-in";

/** Shows the tabs; arrow keys move between them. */
export function showTabs(
  list: HTMLElement,
  labels: Readonly<Record<TabName, string>>,
  open: (tab: TabName) => void,
): void {
  const tabs = (["home", "add-in"] as const).map((name) => {
    const tab = createElement("button", { type: "button", role: "tab", "data-tab": name }, labels[name]);
    tab.addEventListener("click", () => select(name));
    return tab;
  });
  const select = (name: TabName): void => {
    for (const tab of tabs) {
      const selected = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
    }
    open(name);
  };
  list.onkeydown = ({ key }) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    const other = tabs.find((tab) => tab.getAttribute("aria-selected") === "false")!;
    other.click();
    other.focus();
  };
  list.replaceChildren(...tabs);
  select("add-in");
}
