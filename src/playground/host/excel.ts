/** Excel without a page: the workbook, the functions, and the answers to requests. A transport connects it to a page. */
import { Dialogs } from "./dialogs";
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
import { ACTION, type Request } from "./protocol/wire";
import { RequestQueue } from "./request-queue";
import { RibbonState } from "./ribbon-state";
import { StartState } from "./start-state";

const NAMESPACE = "TRADE";
const CUSTOM_FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";
const ADD_IN = "Microsoft.InternalService.AddinInternalService";
const APP_RUNTIME = "Microsoft.AppRuntime.AppRuntimeService";
const APP_RUNTIME_PERSISTENCE = "Microsoft.AppRuntime.AppRuntimePersistenceService";
const RIBBON = "Microsoft.DynamicRibbon.DynamicRibbon";
const INVOCATION = { category: 1, type: 1000 };
/** The library's category of events, and its number for a change of cells on any sheet. */
const CELLS_CHANGED = { category: 65536, type: 10 };
const WHOLE_WORKBOOK = "Workbook";

/** Sends a message to the runtime in the add-in's page. */
export type SendMessage = (category: number, type: number, target: string, message: unknown) => void;

export class Excel {
  readonly workbook: WorkbookModel;
  readonly recorder = new Recorder();
  readonly faults: Faults;
  readonly pane: PaneState;
  readonly dialogs: Dialogs;
  readonly ribbon: RibbonState;
  readonly start = new StartState();
  readonly answers: Answers;
  readonly #functions: FunctionCalls;
  readonly #references = new References<Handle>();
  readonly #requests: RequestQueue;
  /** The author who uses the workbook now: whose add-in answers functions, and who is not told of the changes. */
  readonly #authors: { active: Excel };

  /** @param coauthor The Excel of another author of the same workbook, which this one opens as well. */
  constructor(options: HostOptions, send: SendMessage, coauthor?: Excel) {
    this.faults = options.faults ?? {};
    this.#functions = new FunctionCalls((message) => send(INVOCATION.category, INVOCATION.type, "", message));
    this.#authors = coauthor ? coauthor.#authors : { active: this };
    this.answers =
      coauthor?.answers ?? new Answers(NAMESPACE, (...cell) => this.workbook.grid.getRawCell(...cell)?.f ?? "");
    this.workbook = coauthor?.workbook ?? this.#openWorkbook(options);
    this.workbook.changes.subscribe(({ kind }) => {
      if (kind === "cells" && this.#authors.active !== this) this.#sendRemoteChange(send);
    });
    this.pane = new PaneState(this.workbook.changes, send, this.faults);
    this.dialogs = new Dialogs(this.workbook.changes, this.faults);
    this.ribbon = new RibbonState(this.workbook.changes);
    this.#requests = new RequestQueue({
      members: new Members(KINDS, this.recorder, (member) => this.faults.off?.includes(member) ?? false),
      scope: { workbook: this.workbook, references: this.#references },
      services: {
        [CUSTOM_FUNCTIONS]: this.#functions.service,
        [APP_RUNTIME]: this.pane.service,
        [RIBBON]: this.ribbon.service,
        [APP_RUNTIME_PERSISTENCE]: this.start.service,
        // The page reports that its ribbon commands are associated, which nothing here waits for.
        [ADD_IN]: { NotifyActionHandlerReady: () => undefined },
      },
      faults: this.faults,
      recorder: this.recorder,
    });
  }

  #openWorkbook({ univer, functions }: HostOptions): WorkbookModel {
    const pendingCalls = new PendingCalls(() => workbook.calculation.handleAnswers());
    const workbook: WorkbookModel = new WorkbookModel(univer, {
      findValueFormat: (...cell) => this.answers.findFormat(...cell),
      isPending: () => pendingCalls.isPending,
      // A sheet may have been deleted meanwhile.
      takeAnsweredCells: () => pendingCalls.takeAnsweredCallers().filter(({ sheetId }) => workbook.sheets.has(sheetId)),
      onRecalculation: () => pendingCalls.forget(),
      onCalculationEnd: () => pendingCalls.clear(),
      getAuthor: () => this.#authors.active,
    });
    registerFunctions({
      univer,
      namespace: NAMESPACE,
      functions,
      answers: this.answers,
      pendingCalls,
      getSheetName: (sheetId) => workbook.sheets.getName(sheetId),
      call: (...call) => this.#authors.active.call(...call),
    });
    return workbook;
  }

  /** Excel tells of changes by other authors as soon as they arrive; what the add-in does not listen to is lost. */
  #sendRemoteChange(send: SendMessage): void {
    const { sheets } = this.workbook;
    const event = { address: "", changeType: "RangeEdited", source: "Remote", worksheetId: sheets.active };
    send(CELLS_CHANGED.category, CELLS_CHANGED.type, WHOLE_WORKBOOK, event);
  }

  /** From now on the person at this Excel uses the workbook. */
  activate(): void {
    this.#authors.active = this;
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
    this.ribbon.reset();
    if (this.dialogs.current) this.dialogs.dismiss();
    this.#references.forgetAll();
    this.recorder.reset();
    for (const fault of Object.keys(this.faults)) Reflect.deleteProperty(this.faults, fault);
    await this.workbook.calculation.waitForCalculation();
  }

  /** The add-in's page is closed. */
  close(): void {
    this.#functions.close();
  }

  /** The add-in's page was loaded again: what the last one registered no longer counts. */
  restart(): void {
    this.#references.forgetAll();
    this.#functions.restart();
    this.ribbon.reset();
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
    if (isChange(JSON.parse(body) as Request)) this.activate();
    return this.#requests.answer(body, flags);
  }
}

/** Whether a request changes the workbook; what the library does for itself has names with an underscore. */
const isChange = ({ Actions, ObjectPaths }: Request): boolean =>
  Actions.some(
    ({ ActionType, Name }) => ActionType === ACTION.set || (ActionType === ACTION.method && !Name.startsWith("_")),
  ) || Object.values(ObjectPaths).some(({ Name }) => Name === "Add");
