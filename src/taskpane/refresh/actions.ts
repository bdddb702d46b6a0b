import { refresher, type Refresher } from "../../refresh";

export type RefreshActions = Pick<Refresher, "update" | "cancel" | "goBack" | "choose">;

let asked = false;

/** Whether somebody has asked the pane for a refresh in this session; what happens by itself makes less noise. */
export const wasAsked = (): boolean => asked;

/** What the pane lets people do. */
export const refreshActions: RefreshActions = {
  update(wish) {
    asked = true;
    return refresher().update(wish);
  },
  cancel: () => refresher().cancel(),
  goBack() {
    asked = true;
    return refresher().goBack();
  },
  choose: (setting) => refresher().choose(setting),
};
