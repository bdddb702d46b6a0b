import { refresher, type Refresher, type RefreshState } from "../../refresh";

export type RefreshActions = Pick<Refresher, "update" | "cancel" | "goBack" | "choose">;

/** What the pane lets people do. */
export const refreshActions: RefreshActions = {
  update: (wish) => refresher().update(wish),
  cancel: () => refresher().cancel(),
  goBack: () => refresher().goBack(),
  choose: (setting) => refresher().choose(setting),
};

/**
 * Tells from states as they come whether somebody has asked for a refresh, here or in the ribbon: the first look is
 * the add-in's own, unless it is set never to look. What happens by itself makes less noise.
 */
export function askedIn(first: Pick<RefreshState, "step">): (state: Pick<RefreshState, "step" | "setting">) => boolean {
  let before = first.step.kind;
  let looked = before !== "idle";
  let asked = false;
  return ({ step: { kind }, setting }) => {
    if (kind === "checking" && before !== "checking") {
      asked ||= looked || setting === "never";
      looked = true;
    }
    before = kind;
    return asked;
  };
}
