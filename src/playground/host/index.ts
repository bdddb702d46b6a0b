/**
 * A host for the add-in's own page, unmodified office.js and all: so far the part of Excel that custom functions
 * need. Transport (external), requests (dispatch) and services (functions) are apart, so that a workbook can join.
 */
import { dispatcher } from "./dispatch";
import { External } from "./external";
import { FunctionCalls } from "./functions";

export { isError, type AnswerCell, type CellError } from "./functions";

const CUSTOM_FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";
const ADD_IN = "Microsoft.InternalService.AddinInternalService";
const INVOCATION = { category: 1, type: 1000 };

export class Host {
  readonly #functions = new FunctionCalls((message) =>
    this.#external.send(INVOCATION.category, INVOCATION.type, message),
  );
  readonly #external = new External(
    dispatcher({
      [CUSTOM_FUNCTIONS]: this.#functions.service,
      // The page says that its ribbon commands are associated; the playground has no ribbon to enable.
      [ADD_IN]: { NotifyActionHandlerReady: () => undefined },
    }),
  );

  /** Stands under a page: must run in it before office.js does. */
  attach(page: Window): void {
    Object.defineProperty(page, "external", { value: this.#external, configurable: true });
  }

  readonly ready = this.#functions.ready;

  call = this.#functions.call.bind(this.#functions);
}
