/**
 * The object that Excel on Windows puts on a page as window.external: office.js finds its host there and sends
 * every request through Execute. The shapes are what the client library reads.
 */
import type { Dispatch } from "./dispatch";

/** Numbers of office.js's own list: a request to the object model; the event that carries messages to the page. */
const RICH_API_REQUEST = 93;
const RICH_API_MESSAGE = 33;
const SUCCESS = 0;
const NOT_SUPPORTED = 5000;

/** Excel, shared runtime (1) and custom functions (2); the runtime of custom functions starts only with these flags. */
const HOST_INFO = "Excel$Win32$16.01$en-US$$$disableLogging$3";
const EXCEL = 1;
const READ_WRITE = 0;
const DOCUMENT_OPENED = 2;

/** What this host can do; the object model is claimed no further than the library that is tested goes. */
const REQUIREMENT_SETS = {
  ExcelApi: "1.15",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
};

/** An array as the library expects it from a native host. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

type Reply = (response: SafeArray | number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

export class External {
  #deliver: EventHandler | undefined;
  readonly #waiting: string[] = [];

  constructor(private readonly dispatch: Dispatch) {}

  GetHostInfo = (): string => HOST_INFO;

  GetContext = (): object => ({
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "tradesheet-playground",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-US",
    GetAppDataLocale: () => "en-US",
    GetDocUrl: () => "",
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostFullVersion: () => "16.0.0.0",
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  });

  /** A request of the library; anything but the object model is refused, by its number. */
  Execute = (id: number, params: unknown[], reply: Reply): void => {
    if (id !== RICH_API_REQUEST) {
      console.warn(`The playground's host does not answer dispatch id ${id}.`);
      reply(NOT_SUPPORTED);
      return;
    }
    const [data] = params as [unknown[]];
    const body = data[4] as string;
    const response = JSON.stringify(this.dispatch(JSON.parse(body)));
    queueMicrotask(() => reply(safeArray([SUCCESS, safeArray([200, [], response])])));
  };

  RegisterEvent = (id: number, _targetId: string, handler: EventHandler, reply: Reply): void => {
    if (id === RICH_API_MESSAGE) this.#deliver = handler;
    reply(safeArray([SUCCESS]));
    for (const message of this.#waiting.splice(0)) this.#send(message);
  };

  UnregisterEvent = (id: number, _targetId: string, reply: Reply): void => {
    if (id === RICH_API_MESSAGE) this.#deliver = undefined;
    reply(safeArray([SUCCESS]));
  };

  /** Sends one message to the page's runtime, once it listens. */
  send(category: number, type: number, message: unknown): void {
    const entry = JSON.stringify([category, type, "", message]);
    if (this.#deliver) this.#send(entry);
    else this.#waiting.push(entry);
  }

  #send(entry: string): void {
    const [category, type, target, message] = JSON.parse(entry) as [number, number, string, unknown];
    this.#deliver?.(RICH_API_MESSAGE, safeArray([[category, type, target, JSON.stringify(message), 0]]));
  }
}
