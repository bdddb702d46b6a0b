/**
 * The dialog that the add-in opens, with messages in both directions, and Excel's refusals by their numbers. A shared
 * runtime has at most one.
 */
import type { Faults } from "./faults";
import type { Changes } from "./model/changes";

/** Office's numbers: for refusals, and for a dialog that the person has closed. */
const STATUS = { opened: 0, otherOrigin: 12004, requiresHttps: 12005, alreadyOpen: 12007 } as const;
const CLOSED = 12006;
const MESSAGE = 0;

/** What the add-in asks for; the sizes are percentages of the screen. */
export interface DialogRequest {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Delivers an event of the dialog to the page that opened it: the kind, and the text of a message with its origin. */
export type DeliverToOpener = (payload: readonly [kind: number, content?: string, origin?: string]) => void;

interface OpenDialog {
  readonly request: DialogRequest;
  readonly deliver: DeliverToOpener;
  /** What the page that opened it has sent. */
  readonly messages: string[];
  /** Delivers messages to the dialog's page, once it listens. */
  deliverToPage?: (message: string) => void;
}

/** Loopback addresses are as trustworthy as https: the playground is served there. */
const isTrustworthy = ({ protocol, hostname }: URL): boolean =>
  protocol === "https:" || ["localhost", "127.0.0.1"].includes(hostname);

export class Dialogs {
  #open: OpenDialog | undefined;

  constructor(
    private readonly changes: Changes,
    private readonly faults: Faults,
  ) {}

  /** The dialog that is open. */
  get current(): DialogRequest | undefined {
    return this.#open?.request;
  }

  /** The messages that the dialog has been sent, oldest first. */
  get messages(): readonly string[] {
    return this.#open?.messages ?? [];
  }

  /** Opens a dialog for a page of that origin, where it is known. @returns the status that Office answers with. */
  open(request: DialogRequest, origin: string | undefined, deliver: DeliverToOpener): number {
    const url = new URL(request.url);
    if (!isTrustworthy(url)) return STATUS.requiresHttps;
    if (origin !== undefined && url.origin !== origin) return STATUS.otherOrigin;
    if (this.#open) return STATUS.alreadyOpen;
    if (this.faults.dialogRefused) return this.faults.dialogRefused;
    this.#open = { request, deliver, messages: [] };
    this.changes.notify({ kind: "dialog" });
    return STATUS.opened;
  }

  /** The add-in closes it, of which it is not told. */
  close(): void {
    this.#open = undefined;
    this.changes.notify({ kind: "dialog" });
  }

  /** The person closes it. */
  dismiss(): void {
    const { deliver } = this.#open ?? {};
    this.close();
    deliver?.([CLOSED]);
  }

  /** The page that opened it sends a message to it. */
  sendToDialog(message: string): void {
    this.#open?.messages.push(message);
    this.#open?.deliverToPage?.(message);
  }

  /** The dialog's page sends a message to the page that opened it. */
  sendToOpener(message: string): void {
    this.#open?.deliver([MESSAGE, message, new URL(this.#open.request.url).origin]);
  }

  /** The dialog's page listens to messages from now on. */
  listen(deliver: (message: string) => void): void {
    if (this.#open) this.#open.deliverToPage = deliver;
  }
}
