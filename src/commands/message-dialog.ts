/** A small dialog for what a command has to say where no pane shows it. */
import type { DialogReply, DialogView } from "../dialog/protocol";
import type { DialogRefusal } from "../session";

/** What happens while the dialog shows a message. */
export interface DialogHandlers {
  onCancel?(this: void): void;
}

/** A message in the dialog. It can be replaced by a later one of the same command until the dialog is closed. */
export interface DialogMessage {
  show(this: void, view: DialogView): void;
}

/** Office's codes for a dialog that the person refused, and one that the browser blocked. */
const NOT_ALLOWED = [12009, 12011];

/** Office did not open the dialog. */
export class DialogRefusedError extends Error {
  readonly refusal: DialogRefusal;
  constructor(readonly code: number) {
    super(`The dialog was not opened (${code}).`);
    this.refusal = NOT_ALLOWED.includes(code) ? "not allowed" : "not opened";
  }
}

/** In percent of the screen; within the page of Excel on the web, where a window of its own could be blocked. */
const OPTIONS: Office.DialogOptions = { height: 32, width: 30, displayInIframe: true };

/** Office's code for a dialog that is open already, as one that is being closed still is. */
const ALREADY_OPEN = 12007;
const RETRIES = 5;
const RETRY_PAUSE = 300;

interface OpenDialog {
  readonly dialog: Office.Dialog;
  /** Whether its page can show views. */
  isReady: boolean;
  view: DialogView;
  handlers: DialogHandlers;
}

/** A shared runtime may have one dialog at a time. */
let open: OpenDialog | undefined;
let opening: Promise<Office.Dialog> | undefined;

/**
 * Shows a message in the dialog, which is opened where it is not.
 * @throws DialogRefusedError where Office does not open it.
 */
export async function openMessage(view: DialogView, handlers: DialogHandlers = {}): Promise<DialogMessage> {
  if (!open) {
    opening ??= openDialog().finally(() => (opening = undefined));
    const dialog = await opening;
    open ??= follow({ dialog, isReady: false, view, handlers });
  }
  const opened = open;
  const show = (next: DialogView): void => {
    // Closed, or taken over by another command.
    if (open !== opened || opened.handlers !== handlers) return;
    opened.view = next;
    update(opened);
  };
  opened.handlers = handlers;
  show(view);
  return { show };
}

function follow(opened: OpenDialog): OpenDialog {
  const { dialog } = opened;
  const forget = (): void => {
    if (open === opened) open = undefined;
  };
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (args) => {
    const reply = "message" in args ? (args.message as DialogReply) : undefined;
    if (reply === "ready") {
      opened.isReady = true;
      update(opened);
    } else if (reply === "cancel") opened.handlers.onCancel?.();
    else if (reply === "close") {
      dialog.close();
      forget();
    }
  });
  dialog.addEventHandler(Office.EventType.DialogEventReceived, forget);
  return opened;
}

function update({ dialog, isReady, view }: OpenDialog): void {
  if (isReady) dialog.messageChild(JSON.stringify(view));
}

async function openDialog(): Promise<Office.Dialog> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await displayDialog();
    } catch (error) {
      if (!(error instanceof DialogRefusedError) || error.code !== ALREADY_OPEN || attempt > RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE));
    }
  }
}

/** Views are sent to the dialog once it is open, which DialogApi 1.2 brought. */
const displayDialog = (): Promise<Office.Dialog> =>
  new Promise((resolve, reject) => {
    if (!Office.context.requirements.isSetSupported("DialogApi", "1.2")) throw new DialogRefusedError(0);
    Office.context.ui.displayDialogAsync(
      new URL("dialog.html", document.baseURI).href,
      // office.js writes into the object.
      { ...OPTIONS },
      ({ status, value, error }) =>
        status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new DialogRefusedError(error.code)),
    );
  });
