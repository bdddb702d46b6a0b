/**
 * Excel on the web: the add-in's page is in a frame whose name identifies the host, and messages are exchanged as text,
 * each in an envelope. The library trusts only a host on https with the page's own host name.
 */
import type { DialogRequest } from "../dialogs";
import type { Excel } from "../excel";
import { EditModeError } from "../request-queue";
import { Link } from "./link";
import {
  DISPATCH,
  DOCUMENT_OPENED,
  EVENT,
  EXCEL,
  formatHostInfo,
  listRequirementSets,
  STATUS,
  type OfficeSettings,
} from "./office";

const CONVERSATION = "tradesheet-conversation";
const CONTROL = "tradesheet-control";
const CLIENT_MODE_READ_WRITE = 0;

const MESSAGE = { request: 0, response: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = { reply: 0, event: 1 } as const;
const SERIALIZER = 1;

/** A message in its envelope. */
interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/** The data of a request to execute a method. */
interface Execution {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [key: string, value: string])[] };
  /** The id of the command, for a command that is completed. */
  readonly 0?: string;
  /** The text of a message to the dialog. */
  readonly messageContent?: string;
}

export class WebTransport {
  readonly link: Link;
  /** The names under which the page registered for events, with the number of the registering message. */
  readonly #events = new Map<number, Envelope>();
  #post: ((message: string) => void) | undefined;

  constructor(
    excel: Excel,
    private readonly office: OfficeSettings,
  ) {
    this.link = new Link(excel, (event, payload) => this.#deliver(event, payload));
    // Excel on the web alone tells an add-in that another author has changed the settings.
    excel.workbook.changes.subscribe((change) => {
      if (change.kind === "settings" && change.by !== excel) this.link.notify(EVENT.settingsChanged, []);
    });
  }

  /** The name that the add-in's frame must have before its page is loaded. */
  formatFrameName(hostOrigin: string): string {
    return JSON.stringify({
      baseFrameName: "tradesheet",
      hostInfo: formatHostInfo("Web", this.office.language),
      xdmInfo: `${CONVERSATION}|${CONTROL}|${hostOrigin}`,
      serializerVersion: String(SERIALIZER),
      flights: "[]",
    });
  }

  /**
   * Loads the add-in's page in a frame and answers its messages, and no others. The frame must not be in the page yet,
   * since its name has to be set before.
   */
  host(frame: HTMLIFrameElement, address: string): void {
    const { origin } = new URL(address, location.href);
    this.connect((message) => frame.contentWindow?.postMessage(message, origin));
    window.addEventListener("message", (event) => {
      if (event.source === frame.contentWindow && event.origin === origin) this.receive(String(event.data));
    });
    frame.name = this.formatFrameName(location.origin);
    frame.src = address;
  }

  /** Sends messages to a new page. */
  connect(post: (message: string) => void): void {
    this.#events.clear();
    this.#post = post;
    this.link.restart();
  }

  /** Receives a message from the page; ignores what is not a request of its conversation. */
  receive(text: string): void {
    const message = parseEnvelope(text);
    if (message?._messageType !== MESSAGE.request || message._conversationId !== CONVERSATION) return;
    if (message._actionType === ACTION.register || message._actionType === ACTION.unregister) this.#register(message);
    else
      this.#invoke(message).then(
        (data) => this.#reply(message, data),
        (error: unknown) => this.#reply(message, { Version: 1, Error: toStatus(error) }),
      );
  }

  #register(message: Envelope): void {
    const { eventDispId: event, targetId } = message._data as { eventDispId: number; targetId: string };
    if (event === EVENT.dialogMessage) return this.#registerDialog(message, targetId);
    if (message._actionType === ACTION.unregister) {
      this.#events.delete(event);
      this.link.unregister(event);
    } else this.#events.set(event, message);
    this.#reply(message, { Version: 1, Error: STATUS.success });
    if (message._actionType === ACTION.register) this.link.register(event);
  }

  /** The target of the event is the dialog that the add-in asks for; Excel shows it within its own page. */
  #registerDialog(message: Envelope, targetId: string): void {
    const { dialogs } = this.link.excel;
    if (message._actionType === ACTION.unregister) {
      dialogs.close();
      return this.#reply(message, { Version: 1, Error: STATUS.success });
    }
    const request = JSON.parse(targetId) as DialogRequest;
    const status = dialogs.open(request, undefined, ([messageType, messageContent, messageOrigin]) =>
      this.#reply(message, { messageType, messageContent, messageOrigin }, RESPONSE.event),
    );
    this.#reply(message, { Version: 1, Error: status });
  }

  async #invoke({ _actionName: name, _data: data }: Envelope): Promise<unknown> {
    if (name === "ContextActivationManager_getAppContextAsync") return this.#createContext();
    // Focus and the address of the page, for which this host has no use.
    if (name === "ContextActivationManager_notifyHost") return null;
    if (name === "executeMethod") return this.#execute(data as Execution);
    console.warn(`This host does not answer ${name}.`);
    return { Version: 1, Error: STATUS.notSupported };
  }

  #createContext(): object {
    return {
      _id: CONTROL,
      _appName: EXCEL.web,
      _appVersion: "16.01",
      _appUILocale: this.office.language,
      _dataLocale: this.office.language,
      _docUrl: "",
      _clientMode: CLIENT_MODE_READ_WRITE,
      _settings: this.link.settings,
      _reason: DOCUMENT_OPENED,
      _requirementMatrix: JSON.stringify(listRequirementSets(this.office.api)),
    };
  }

  async #execute(data: Execution): Promise<object> {
    switch (data.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const request = data.ArrayData ?? [];
        const response = await this.link.excel.answer(request[4] as string, Number(request[6] ?? 0));
        return { Version: 1, Error: STATUS.success, Data: [200, [], response] };
      }
      case DISPATCH.messageDialog:
        this.link.excel.dialogs.sendToDialog(String(data.messageContent));
        return { Version: 1, Error: STATUS.success };
      case DISPATCH.commandCompleted:
        this.link.completeCommand(String(data[0]));
        return { Version: 1, Error: STATUS.success };
      case DISPATCH.readSettings:
        return { Version: 1, Error: STATUS.success, Properties: this.link.settings };
      case DISPATCH.writeSettings:
        this.link.settings = [...(data.DdaSettingsMethod?.Properties ?? [])];
        return { Version: 1, Error: STATUS.success };
      default:
        console.warn(`This host does not answer dispatch id ${data.DdaMethod.DispatchId}.`);
        return { Version: 1, Error: STATUS.notSupported };
    }
  }

  #reply(request: Envelope, data: unknown, type: number = RESPONSE.reply): void {
    this.#post?.(
      JSON.stringify({
        ...request,
        _messageType: MESSAGE.response,
        _data: data,
        _errorCode: 0,
        _responseType: type,
        _serializerVersion: SERIALIZER,
      }),
    );
  }

  #deliver(event: number, payload: readonly unknown[]): void {
    const registered = this.#events.get(event);
    // Messages to the runtime are wrapped as an array; other events are their parameters.
    if (registered)
      this.#reply(registered, event === EVENT.richApiMessage ? { ArrayData: payload } : payload, RESPONSE.event);
  }
}

const toStatus = (error: unknown): number =>
  error instanceof EditModeError ? EditModeError.status : STATUS.internalError;

function parseEnvelope(text: string): Envelope | undefined {
  try {
    return JSON.parse(text) as Envelope;
  } catch {
    return undefined;
  }
}
