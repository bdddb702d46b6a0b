/** Excel without a page: the workbook, the functions, and the answers to requests. A transport connects it to a page. */
import type { Faults } from "./faults";
import { Answers } from "./functions/answers";
import { FunctionCalls, type AnswerCell } from "./functions/function-calls";
import { PendingCalls } from "./functions/pending-calls";
import { registerFunctions } from "./functions/register-functions";
import type { HostOptions } from "./host-options";
import { WorkbookModel } from "./model/workbook-model";
import { KINDS } from "./objects/kinds";
import { PaneState } from "./pane-state";
import { Members } from "./protocol/members";
import { Recorder } from "./protocol/recorder";
import type { Handle } from "./protocol/kinds";
import { References } from "./protocol/references";
import { RequestQueue } from "./request-queue";
import { StartState } from "./start-state";

const NAMESPACE = "TRADE";
const CUSTOM_FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";
const ADD_IN = "Microsoft.InternalService.AddinInternalService";
const APP_RUNTIME = "Microsoft.AppRuntime.AppRuntimeService";
const APP_RUNTIME_PERSISTENCE = "Microsoft.AppRuntime.AppRuntimePersistenceService";
const INVOCATION = { category: 1, type: 1000 };

/** Sends a message to the runtime in the add-in's page. */
export type SendMessage = (category: number, type: number, target: string, message: unknown) => void;

export class Excel {
  readonly workbook: WorkbookModel;
  readonly recorder = new Recorder();
  readonly faults: Faults;
  readonly pane: PaneState;
  readonly start = new StartState();
  readonly answers: Answers;
  readonly #functions: FunctionCalls;
  readonly #references = new References<Handle>();
  readonly #requests: RequestQueue;

  constructor(options: HostOptions, send: SendMessage) {
    this.faults = options.faults ?? {};
    this.#functions = new FunctionCalls((message) => send(INVOCATION.category, INVOCATION.type, "", message));
    const pending = new PendingCalls((callers) => this.workbook.recalculate(callers));
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
    this.#requests = new RequestQueue({
      members: new Members(KINDS, this.recorder, (member) => this.faults.off?.includes(member) ?? false),
      scope: { workbook: this.workbook, references: this.#references },
      services: {
        [CUSTOM_FUNCTIONS]: this.#functions.service,
        [APP_RUNTIME]: this.pane.service,
        [APP_RUNTIME_PERSISTENCE]: this.start.service,
        // The page reports that its ribbon commands are associated, which nothing here waits for.
        [ADD_IN]: { NotifyActionHandlerReady: () => undefined },
      },
      faults: this.faults,
      recorder: this.recorder,
    });
  }

  /** How many objects the add-in has asked to be kept from one request to the next. */
  get referenceCount(): number {
    return this.#references.count;
  }

  /** Starts a new workbook without references, records or faults. */
  async clear(): Promise<void> {
    await this.workbook.calculation.waitForCalculation();
    this.workbook.clear();
    this.start.reset();
    this.#references.forgetAll();
    this.recorder.reset();
    for (const fault of Object.keys(this.faults)) Reflect.deleteProperty(this.faults, fault);
    await this.workbook.calculation.waitForCalculation();
  }

  /** The add-in's page was loaded again: what the last one registered no longer counts. */
  restart(): void {
    this.#references.forgetAll();
    this.#functions.restart();
  }

  /** Resolves when the runtime has reported that its functions can be called. */
  get ready(): Promise<void> {
    return this.#functions.ready;
  }

  /** Calls a function by its id: arguments as matrices, null for each one that is left out. */
  call = (id: string, args: readonly unknown[], address: string): Promise<AnswerCell[][]> =>
    this.#functions.call(id, args, address);

  /** Answers a request; both are JSON. The flags are those that the library sends with it. */
  answer(body: string, flags: number): Promise<string> {
    return this.#requests.answer(body, flags);
  }
}
