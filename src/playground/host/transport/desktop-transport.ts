/**
 * The object that Excel on Windows puts on a page as window.external: office.js finds its host there and sends
 * every request through Execute. The shapes are what the client library reads.
 */
import type { Excel } from "../excel";
import { EditModeError } from "../request-queue";
import { Link } from "./link";
import {
  DISPATCH,
  DOCUMENT_OPENED,
  EXCEL,
  formatHostInfo,
  READ_WRITE,
  listRequirementSets,
  STATUS,
  type OfficeSettings,
} from "./office";
import { formatOfficeTheme } from "./office-theme";

/** An array as the library expects it from a native host. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

const toSafeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

type Reply = (response: SafeArray | number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

export class DesktopTransport {
  readonly link: Link;
  readonly #handlers = new Map<number, EventHandler>();

  constructor(
    excel: Excel,
    private readonly office: OfficeSettings,
  ) {
    this.link = new Link(excel, (event, payload) => this.#handlers.get(event)?.(event, toSafeArray(payload)));
  }

  /** Connects a page. Call it in the page before office.js runs. */
  attach(page: Window): void {
    this.#handlers.clear();
    this.link.restart();
    Object.defineProperty(page, "external", { value: this, configurable: true });
  }

  GetHostInfo = (): string => formatHostInfo("Win32", this.office.language);

  GetContext = (): object => ({
    GetAppType: () => EXCEL.desktop,
    GetSolutionRef: () => "tradesheet-playground",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => this.office.language,
    GetAppDataLocale: () => this.office.language,
    GetDocUrl: () => "",
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(listRequirementSets(this.office.api)),
    GetHostFullVersion: () => "16.0.0.0",
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

  RegisterEvent = (id: number, _targetId: string, handler: EventHandler, reply: Reply): void => {
    this.#handlers.set(id, handler);
    reply(toSafeArray([STATUS.success]));
    this.link.register(id);
  };

  UnregisterEvent = (id: number, _targetId: string, reply: Reply): void => {
    this.#handlers.delete(id);
    this.link.unregister(id);
    reply(toSafeArray([STATUS.success]));
  };
}
