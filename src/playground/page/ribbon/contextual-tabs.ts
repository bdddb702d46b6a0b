/** The contextual tabs that the add-in has created, as tabs of the ribbon. */
import type { Host } from "../../host";
import type { RibbonTab } from "./read-ribbon";

/** The tabs that are visible, by their ids. */
export function readContextualTabs({ excel: { ribbon } }: Host): (RibbonTab & { readonly id: string })[] {
  return ribbon.tabs.map(({ id, label, groups }) => ({
    id,
    label,
    groups: groups.map((group) => ({
      label: group.label,
      buttons: group.controls.map((button) => {
        const action = ribbon.findAction(button.actionId);
        const icon = button.icon.find(({ size }) => size === 32) ?? button.icon[0];
        return {
          id: button.id,
          label: button.label,
          tip: button.superTip.description,
          icon: icon?.sourceLocation ?? "",
          action:
            action?.type === "ExecuteFunction"
              ? { kind: "function" as const, name: action.functionName ?? "" }
              : { kind: "pane" as const },
        };
      }),
    })),
  }));
}
