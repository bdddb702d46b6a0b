/**
 * The object that Excel on Windows puts on a page as window.external: office.js finds its host there and sends
 * every request through Execute. The shapes are what the client library reads.
 */
import type { DialogRequest } from "../dialogs";
import type { Excel } from "../excel";
import { EditModeError } from "../request-queue";
import { createDesktopContext } from "./desktop-context";
import { DialogTransport } from "./dialog-transport";
import { Link } from "./link";
import { DISPATCH, EVENT, formatHostInfo, STATUS, type OfficeSettings } from "./office";
import { formatOfficeTheme } from "./office-theme";
import { toSafeArray, type EventHandler, type Reply } from "./safe-array";

export class DesktopTransport {
  readonly link: Link;
  readonly #handlers = new Map<number, EventHandler>();
  /** The origin of the add-in's page. */
  #origin = "";

  constructor(
    excel: Excel,
    private readonly office: OfficeSettings,
  ) {
    this.link = new Link(excel, (event, payload) => this.#handlers.get(event)?.(event, toSafeArray(payload)));
  }

  /** Connects a page. Call it in the page before office.js runs. */
  attach(page: Window): void {
    this.#handlers.clear();
    this.#origin = page.location.origin;
    this.link.restart();
    Object.defineProperty(page, "external", { value: this, configurable: true });
  }

  GetHostInfo = (): string => formatHostInfo("Win32", this.office.language);

  GetContext = (): object => ({
    ...createDesktopContext(this.office),
    GetOfficeThemeInfo: () => formatOfficeTheme(this.office.theme),
    GetSettings: () => this.#settingsBag,
  });

  /** The settings of the document; the library reads and writes all of them at once. */
  readonly #settingsBag = {
    Read: (keys: string[], values: string[]): void => {
      for (const [key, value] of this.link.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: string[], values: string[]): void => {
      this.link.settings = keys.map((key, at) => [key, values[at]!]);
    },
  };

  Execute = (id: number, params: unknown[], reply: Reply): void => {
    if (id === DISPATCH.commandCompleted) {
      this.link.completeCommand(params[0] as string);
      reply(toSafeArray([STATUS.success]));
    } else if (id === DISPATCH.richApi) this.#answer(params[0] as unknown[], reply);
    else {
      console.warn(`This host does not answer dispatch id ${id}.`);
      reply(STATUS.notSupported);
    }
  };

  #answer(data: unknown[], reply: Reply): void {
    this.link.excel.answer(data[4] as string, Number(data[6] ?? 0)).then(
      (response) => reply(toSafeArray([STATUS.success, toSafeArray([200, [], response])])),
      (error: unknown) => reply(error instanceof EditModeError ? EditModeError.status : STATUS.internalError),
    );
  }

  /** Connects the page of a dialog. */
  attachDialog(page: Window): void {
    const value = new DialogTransport(this.link.excel.dialogs, this.office, this.#origin);
    Object.defineProperty(page, "external", { value, configurable: true });
  }

  MessageChild2 = (json: string): void =>
    this.link.excel.dialogs.sendToDialog((JSON.parse(json) as { readonly messageContent: string }).messageContent);

  RegisterEvent = (id: number, targetId: string, handler: EventHandler, reply: Reply): void => {
    if (id === EVENT.dialogMessage) {
      // The target is what the add-in asks for.
      const request = JSON.parse(targetId) as DialogRequest;
      const deliver = (payload: readonly unknown[]): void => handler(id, toSafeArray(payload));
      return reply(toSafeArray([this.link.excel.dialogs.open(request, this.#origin, deliver)]));
    }
    this.#handlers.set(id, handler);
    reply(toSafeArray([STATUS.success]));
    this.link.register(id);
  };

  UnregisterEvent = (id: number, _targetId: string, reply: Reply): void => {
    if (id === EVENT.dialogMessage) this.link.excel.dialogs.close();
    this.#handlers.delete(id);
    this.link.unregister(id);
    reply(toSafeArray([STATUS.success]));
  };
}
