/** Excel without a page: the workbook, the functions, and the answers to requests. A transport puts it under one. */
import type { Faults } from "./faults";
import { Answers } from "./functions/answers";
import { FunctionCalls, type AnswerCell } from "./functions/function-calls";
import { PendingCalls } from "./functions/pending-calls";
import { registerFunctions } from "./functions/register-functions";
import { WorkbookModel } from "./model/workbook-model";
import { KINDS } from "./objects";
import type { HostOptions } from "./host-options";
import { PaneState } from "./pane-state";
import { dispatch } from "./protocol/dispatch";
import { Events } from "./protocol/events";
import { Members } from "./protocol/members";
import { Recorder } from "./protocol/recorder";
import { References } from "./protocol/references";
import type { Services } from "./protocol/services";
import { ACTION, type Request, type Response } from "./protocol/wire";

const NAMESPACE = "TRADE";
const CUSTOM_FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";
const ADD_IN = "Microsoft.InternalService.AddinInternalService";
const APP_RUNTIME = "Microsoft.AppRuntime.AppRuntimeService";
const INVOCATION = { category: 1, type: 1000 };

/** Excel on the web takes and gives no more than this in one request. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Sends a message to the runtime in the add-in's page. */
export type SendMessage = (category: number, type: number, target: string, message: unknown) => void;

export class Excel {
  readonly workbook: WorkbookModel;
  readonly recorder = new Recorder();
  readonly faults: Faults;
  readonly members: Members;
  readonly pane: PaneState;
  readonly answers: Answers;
  readonly #functions: FunctionCalls;
  readonly #services: Services;
  readonly #references = new References();
  readonly #events: Events;
  /** Requests are answered one after another, as Excel does. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: HostOptions, send: SendMessage) {
    this.faults = options.faults ?? {};
    this.members = new Members(KINDS, this.recorder, (member) => this.faults.off?.includes(member) ?? false);
    this.#functions = new FunctionCalls((message) => send(INVOCATION.category, INVOCATION.type, "", message));
    const pending = new PendingCalls((askers) => this.workbook.recalculate(askers));
    this.answers = new Answers(NAMESPACE, (...cell) => this.workbook.grid.getRawCell(...cell)?.f ?? "");
    this.workbook = new WorkbookModel(options.univer, {
      findValueFormat: (...cell) => this.answers.findFormat(...cell),
      countPending: () => pending.count,
      onCalculationEnd: () => pending.clear(),
    });
    registerFunctions({
      univer: options.univer,
      namespace: NAMESPACE,
      functions: options.functions,
      answers: this.answers,
      pendingCalls: pending,
      getSheetName: (sheetId) => this.workbook.sheets.getName(sheetId),
      call: this.call,
    });
    this.pane = new PaneState(this.workbook.changes, send);
    this.#events = new Events(this.workbook, send);
    this.#services = {
      [CUSTOM_FUNCTIONS]: this.#functions.service,
      [APP_RUNTIME]: this.pane.service,
      // The page says that its ribbon commands are associated; whoever draws a ribbon may enable them.
      [ADD_IN]: { NotifyActionHandlerReady: () => undefined },
    };
  }

  /** How many objects the add-in has asked to be kept from one request to the next. */
  get referenceCount(): number {
    return this.#references.count;
  }

  /** A new workbook, and nothing remembered of the one before. */
  async clear(): Promise<void> {
    await this.workbook.calculation.waitForCalculation();
    this.workbook.clear();
    this.#references.forgetAll();
    this.#events.clear();
    this.recorder.reset();
    for (const fault of Object.keys(this.faults)) Reflect.deleteProperty(this.faults, fault);
    await this.workbook.calculation.waitForCalculation();
  }

  /** The add-in's page is a new one: nothing that the one before registered holds. */
  restart(): void {
    this.#references.forgetAll();
    this.#events.clear();
    this.#functions.restart();
  }

  /** Resolves when the runtime has said that its functions can be called. */
  get ready(): Promise<void> {
    return this.#functions.ready;
  }

  /** Calls a function by its id: arguments as matrices, null where they are left out. */
  call = (id: string, args: readonly unknown[], address: string): Promise<AnswerCell[][]> =>
    this.#functions.call(id, args, address);

  /** The answer to a request, as JSON both ways; flags are those that the library sends with it. */
  answer(body: string, flags: number): Promise<string> {
    const reply = this.#queue.then(() => this.#answer(body, flags));
    this.#queue = reply.catch(() => undefined);
    return reply;
  }

  async #answer(body: string, flags: number): Promise<string> {
    if (byteLength(body) > MAX_BYTES)
      return formatRefusal("RequestPayloadSizeLimitExceeded", "The request is too large.");
    const request = JSON.parse(body) as Request;
    const isWorkbookRequest = !isServiceRequest(request) && !isCleanUp(request);
    if (isWorkbookRequest) {
      if (this.faults.slow) await delay(this.faults.slow);
      await this.#waitForCellEdit(flags);
      // A change while formulas are calculated would cut them short.
      while (this.workbook.calculation.isCalculating) await delay(POLL_INTERVAL);
    }
    if (!isServiceRequest(request)) this.recorder.requests += 1;
    const response = JSON.stringify(
      this.#dispatch(request, isWorkbookRequest ? this.faults : { off: this.faults.off }),
    );
    return byteLength(response) > MAX_BYTES
      ? formatRefusal("ResponsePayloadSizeLimitExceeded", "The response is too large.")
      : response;
  }

  /** Refuses while a person types in a cell, or waits for the end of it where the add-in asked for that. */
  async #waitForCellEdit(flags: number): Promise<void> {
    if (this.faults.editing && !(flags & DELAY_FOR_CELL_EDIT)) throw new EditModeError();
    while (this.faults.editing) await delay(POLL_INTERVAL);
  }

  #dispatch(request: Request, faults: Faults): Response {
    return dispatch(
      {
        members: this.members,
        scope: { workbook: this.workbook, references: this.#references, events: this.#events },
        services: this.#services,
        faults,
        request: this.recorder.requests,
      },
      request,
    );
  }
}

const POLL_INTERVAL = 10;
const DELAY_FOR_CELL_EDIT = 64;

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A person is typing in a cell: Excel answers with a number of its own, which the library words. */
export class EditModeError extends Error {
  static readonly status = 5004;
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const formatRefusal = (Code: string, Message: string): string =>
  JSON.stringify({ Results: [], Error: { Code, Message, HttpStatusCode: 413 } } satisfies Response);

/** What the library sends when a batch is over, and nobody waits for: objects that need not be kept. It meets no faults. */
const isCleanUp = ({ Actions }: Request): boolean =>
  Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === ACTION.instantiate) &&
  Actions.some(({ Name }) => Name === "_RemoveReference");

/** Services, such as results of functions, are no requests to the workbook: they meet neither edit mode nor faults. */
const isServiceRequest = ({ ObjectPaths }: Request): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2);
