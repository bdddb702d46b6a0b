/** Answers requests one after another, as Excel does, within its limits and with the faults that tests switch on. */
import type { Faults } from "./faults";
import { dispatch } from "./protocol/dispatch";
import type { Scope } from "./protocol/kinds";
import type { Members } from "./protocol/members";
import type { Recorder } from "./protocol/recorder";
import type { Services } from "./protocol/services";
import { ACTION, PATH, type Request, type Response } from "./protocol/wire";

/** The largest request and response of Excel on the web. */
const MAX_BYTES = 5 * 1024 * 1024;
const POLL_INTERVAL = 10;
const DELAY_FOR_CELL_EDIT = 64;

/** A person is typing in a cell: Excel answers with a status of its own, for which the library has a message. */
export class EditModeError extends Error {
  static readonly status = 5004;
}

export interface RequestContext {
  readonly members: Members;
  readonly scope: Scope;
  readonly services: Services;
  readonly faults: Faults;
  readonly recorder: Recorder;
}

export class RequestQueue {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly context: RequestContext) {}

  /**
   * Answers a request; both are JSON. The flags are those that the library sends with it.
   * @throws EditModeError while a person types in a cell, unless the flags ask to wait for the end of that.
   */
  answer(body: string, flags: number): Promise<string> {
    const response = this.#last.then(() => this.#answer(body, flags));
    this.#last = response.catch(() => undefined);
    return response;
  }

  async #answer(body: string, flags: number): Promise<string> {
    if (countBytes(body) > MAX_BYTES)
      return formatSizeError("RequestPayloadSizeLimitExceeded", "The request is too large.");
    const request = JSON.parse(body) as Request;
    const { faults, recorder } = this.context;
    const isToWorkbook = !isServiceRequest(request);
    const meetsFaults = isToWorkbook && !isCleanUp(request);
    if (meetsFaults) await this.#waitUntilReady(flags);
    if (isToWorkbook) recorder.requests += 1;
    const response = JSON.stringify(
      dispatch({ ...this.context, faults: meetsFaults ? faults : {}, request: recorder.requests }, request),
    );
    return countBytes(response) > MAX_BYTES
      ? formatSizeError("ResponsePayloadSizeLimitExceeded", "The response is too large.")
      : response;
  }

  async #waitUntilReady(flags: number): Promise<void> {
    const { faults, scope } = this.context;
    if (faults.slow) await delay(faults.slow);
    if (faults.editing && !(flags & DELAY_FOR_CELL_EDIT)) throw new EditModeError();
    while (faults.editing) await delay(POLL_INTERVAL);
    // A change during a calculation would stop it.
    while (scope.workbook.calculation.isCalculating) await delay(POLL_INTERVAL);
  }
}

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const countBytes = (text: string): number => new TextEncoder().encode(text).length;

const formatSizeError = (Code: string, Message: string): string =>
  JSON.stringify({ Results: [], Error: { Code, Message, HttpStatusCode: 413 } } satisfies Response);

/** The library's request at the end of a batch, which releases objects and which nobody waits for. */
const isCleanUp = ({ Actions }: Request): boolean =>
  Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === ACTION.instantiate) &&
  Actions.some(({ Name }) => Name === "_RemoveReference");

/** Requests to services, such as results of functions, do not reach the workbook. */
const isServiceRequest = ({ ObjectPaths }: Request): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PATH.service);
