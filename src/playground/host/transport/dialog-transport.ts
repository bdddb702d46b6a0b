/** The object that Excel on Windows puts on the page of a dialog, where few of office.js's methods work. */
import type { Dialogs } from "../dialogs";
import { createDesktopContext } from "./desktop-context";
import { EVENT, formatDialogInfo, STATUS, type OfficeSettings } from "./office";
import { toSafeArray, type EventHandler, type Reply } from "./safe-array";

const MESSAGE_FROM_OPENER = 1;

export class DialogTransport {
  constructor(
    private readonly dialogs: Dialogs,
    private readonly office: OfficeSettings,
    private readonly origin: string,
  ) {}

  GetHostInfo = (): string => formatDialogInfo(this.office.language);

  GetContext = (): object => ({
    ...createDesktopContext(this.office),
    GetSettings: () => ({ Read: () => undefined }),
  });

  /** Documents are out of reach of a dialog. */
  Execute = (_id: number, _params: unknown[], reply: Reply): void => reply(STATUS.notSupported);

  MessageParent2 = (json: string): void =>
    this.dialogs.sendToOpener((JSON.parse(json) as { readonly messageToParent: string }).messageToParent);

  RegisterEvent = (id: number, _targetId: string, handler: EventHandler, reply: Reply): void => {
    if (id === EVENT.dialogParentMessage)
      this.dialogs.listen((message) => handler(id, toSafeArray([MESSAGE_FROM_OPENER, message, this.origin])));
    reply(toSafeArray([STATUS.success]));
  };

  UnregisterEvent = (_id: number, _targetId: string, reply: Reply): void => reply(toSafeArray([STATUS.success]));
}
