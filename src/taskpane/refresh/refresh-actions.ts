import { getRefresher, type Refresher, type RefreshState } from "../../refresh";

export type RefreshActions = Pick<Refresher, "update" | "cancel" | "goBack" | "setMode">;

/** What the pane lets people do. */
export const refreshActions: RefreshActions = {
  update: (options) => getRefresher().update(options),
  cancel: () => getRefresher().cancel(),
  goBack: () => getRefresher().goBack(),
  setMode: (setting) => getRefresher().setMode(setting),
};

/**
 * Tells from states as they come whether somebody has asked for a refresh, here or in the ribbon: the first look is
 * the add-in's own, unless it is set never to look. What happens by itself makes less noise.
 */
export function trackRequests(
  initial: Pick<RefreshState, "step">,
): (state: Pick<RefreshState, "step" | "setting">) => boolean {
  let previous = initial.step.kind;
  let hasChecked = previous !== "idle";
  let requested = false;
  return ({ step: { kind }, setting }) => {
    if (kind === "checking" && previous !== "checking") {
      requested ||= hasChecked || setting === "never";
      hasChecked = true;
    }
    previous = kind;
    return requested;
  };
}
