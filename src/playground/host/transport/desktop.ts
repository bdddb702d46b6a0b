/**
 * The object that Excel on Windows puts on a page as window.external: office.js finds its host there and sends
 * every request through Execute. The shapes are what the client library reads.
 */
import { EditMode, type Excel } from "../excel";
import { officeTheme } from "./theme";
import {
  DISPATCH,
  DOCUMENT_OPENED,
  EVENT,
  EXCEL,
  hostInfo,
  READ_WRITE,
  requirementSets,
  STATUS,
  type OfficeSettings,
} from "./office";

/** An array as the library expects it from a native host. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

type Reply = (response: SafeArray | number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

export class DesktopTransport {
  readonly #handlers = new Map<number, EventHandler>();
  readonly #waiting: unknown[][] = [];
  readonly #running = new Map<string, () => void>();
  #settings: [string, string][] = [];

  constructor(
    private readonly excel: Excel,
    private readonly office: OfficeSettings,
  ) {
    excel.workbook.changes.listen(({ kind }) => {
      if (kind === "selection" || kind === "activeSheet") this.#tell(EVENT.documentSelectionChanged, []);
    });
  }

  attach(page: Window): void {
    this.#handlers.clear();
    this.#waiting.length = 0;
    this.excel.restart();
    Object.defineProperty(page, "external", { value: this, configurable: true });
  }

  GetHostInfo = (): string => hostInfo("Win32", this.office.language);

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
    GetSupportedMatrix: () => JSON.stringify(requirementSets(this.office.api)),
    GetHostFullVersion: () => "16.0.0.0",
    GetSettings: () => this.#bag,
    GetOfficeThemeInfo: () => officeTheme(this.office.theme),
  });

  /** The settings of the document, which the library reads and writes as a whole. */
  readonly #bag = {
    Read: (keys: string[], values: string[]): void => {
      for (const [key, value] of this.#settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: string[], values: string[]): void => {
      this.#settings = keys.map((key, at) => [key, values[at]!]);
    },
  };

  Execute = (id: number, params: unknown[], reply: Reply): void => {
    if (id === DISPATCH.commandCompleted) {
      const [command] = params as [string];
      this.#running.get(command)?.();
      this.#running.delete(command);
      reply(safeArray([STATUS.success]));
      return;
    }
    if (id !== DISPATCH.richApi) {
      console.warn(`This host does not answer dispatch id ${id}.`);
      reply(STATUS.notSupported);
      return;
    }
    const [data] = params as [unknown[]];
    this.excel.answer(data[4] as string, Number(data[6] ?? 0)).then(
      (response) => reply(safeArray([STATUS.success, safeArray([200, [], response])])),
      (error: unknown) => reply(error instanceof EditMode ? EditMode.status : STATUS.notSupported),
    );
  };

  RegisterEvent = (id: number, _targetId: string, handler: EventHandler, reply: Reply): void => {
    this.#handlers.set(id, handler);
    reply(safeArray([STATUS.success]));
    if (id === EVENT.richApiMessage) for (const entry of this.#waiting.splice(0)) this.#deliver(entry);
  };

  UnregisterEvent = (id: number, _targetId: string, reply: Reply): void => {
    this.#handlers.delete(id);
    reply(safeArray([STATUS.success]));
  };

  /** Sends one message to the page's runtime, once it listens. */
  send(category: number, type: number, target: string, message: unknown): void {
    const entry = [category, type, target, JSON.stringify(message), 0];
    if (this.#handlers.has(EVENT.richApiMessage)) this.#deliver(entry);
    else this.#waiting.push(entry);
  }

  /** Sends a ribbon command; the library answers when the add-in has called event.completed. */
  run(command: string): Promise<void> {
    return new Promise((resolve) => {
      const id = `command-${this.#running.size + 1}`;
      this.#running.set(id, resolve);
      const source = JSON.stringify({ source: { id: command } });
      this.#tell(EVENT.appCommandInvoked, [id, command, source]);
    });
  }

  #deliver(entry: unknown[]): void {
    this.#tell(EVENT.richApiMessage, [entry]);
  }

  #tell(event: number, payload: unknown[]): void {
    this.#handlers.get(event)?.(event, safeArray(payload));
  }
}
