/**
 * A tab of the ribbon that is there while newer data is offered: a contextual tab, since the labels and icons of the
 * add-in's own buttons cannot change.
 */
import type { Language } from "../language";
import type { Refresher, RefreshState } from "../refresh";
import { dismissedKeys, getOfferKey } from "../session";
import type { CommandName } from "./command-names";
import { getCommandMessages } from "./messages";

const TAB = "TradeSheet.NewData";
const ICON_SIZES = [16, 32, 80];

const isOffered = ({ step }: RefreshState): boolean =>
  step.kind === "available" && !step.declined && !dismissedKeys.get().has(getOfferKey(step));

/**
 * Shows the tab while newer data is offered that the person has neither put off nor gone back from, in an Excel that has
 * such tabs. @returns a function that ends it.
 */
export function showNewDataTab(refresher: Pick<Refresher, "get" | "subscribe">, language: Language): () => void {
  if (!Office.context.requirements.isSetSupported("RibbonApi", "1.2")) return () => undefined;
  let isCreated = false;
  let isVisible = false;
  let last: Promise<void> = Promise.resolve();
  const update = (): void => {
    const visible = isOffered(refresher.get());
    if (visible === isVisible) return;
    isVisible = visible;
    // Office allows one creation in a session, and takes requests in the order in which they arrive.
    const request = isCreated
      ? () => Office.ribbon.requestUpdate({ tabs: [{ id: TAB, visible }] })
      : () => Office.ribbon.requestCreateControls(buildTab(language));
    isCreated = true;
    last = last.then(request).catch((error: unknown) => console.warn("The ribbon could not be updated.", error));
  };
  update();
  const unsubscribers = [refresher.subscribe(update), dismissedKeys.subscribe(update)];
  return () => unsubscribers.forEach((end) => end());
}

/** The tab as Office's schema of contextual tabs has it. Icons are those of the manifest, as Office requires. */
function buildTab(language: Language): object {
  const { newData } = getCommandMessages(language);
  const listIcons = (name: string): object[] =>
    ICON_SIZES.map((size) => ({
      size,
      sourceLocation: new URL(`assets/${name}-${size}.png`, document.baseURI).href,
    }));
  const createButton = (id: string, actionId: string, icon: string, label: string, description: string): object => ({
    type: "Button",
    id,
    actionId,
    label,
    superTip: { title: label, description },
    icon: listIcons(icon),
  });
  const functionName: CommandName = "refreshData";
  return {
    actions: [
      { id: "update", type: "ExecuteFunction", functionName },
      { id: "open", type: "ShowTaskpane", title: newData.open, supportPinning: false },
    ],
    tabs: [
      {
        id: TAB,
        label: newData.tab,
        visible: true,
        groups: [
          {
            id: "TradeSheet.NewData.Group",
            label: newData.group,
            icon: listIcons("icon"),
            controls: [
              createButton("TradeSheet.NewData.Update", "update", "refresh", newData.update, newData.updateTip),
              createButton("TradeSheet.NewData.Open", "open", "pane", newData.open, newData.openTip),
            ],
          },
        ],
      },
    ],
  };
}
