/** Custom functions as Excel calls them: an invocation out to the runtime, a result back in. */
import type { Service } from "../protocol/services";

/** The runtime's result of one invocation: id, success, the value or message, the error's number. */
type Result = [id: number, succeeded: boolean, value: unknown, errorCode?: number];

/** Error values by the runtime's numbers of thrown errors. */
const ERROR_NAMES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** An error of one cell; the message is empty where the function gave none. */
export interface CellError {
  readonly error: string;
  readonly message: string;
}

/** One cell of an answer: a plain value, or a number with its format, or an error. */
export type AnswerCell = string | number | boolean | null | { number: number; format: string } | CellError;

export const isError = (cell: AnswerCell): cell is CellError =>
  typeof cell === "object" && cell !== null && "error" in cell;

/** Decodes a value from the wire: plain, or an entity with a format or an error. */
function decodeCell(value: unknown): AnswerCell {
  if (value === undefined || value === null || typeof value !== "object") return (value ?? null) as AnswerCell;
  const entity = value as { type?: string; basicValue?: unknown; numberFormat?: string; message?: string };
  if (entity.type === "Error") return { error: String(entity.basicValue), message: entity.message ?? "" };
  if (typeof entity.basicValue === "number")
    return { number: entity.basicValue, format: entity.numberFormat ?? "General" };
  return { error: "#VALUE!", message: `The playground cannot show a value of type ${entity.type ?? "unknown"}.` };
}

const toMatrix = (value: unknown): unknown[][] =>
  Array.isArray(value) ? value.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[value]];

const decodeResult = ([, succeeded, value, code]: Result): AnswerCell[][] =>
  succeeded
    ? toMatrix(value).map((row) => row.map(decodeCell))
    : [[{ error: ERROR_NAMES[code ?? 0] ?? "#VALUE!", message: typeof value === "string" ? value : "" }]];

const NO_ANSWER: AnswerCell[][] = [[null]];

/** Sends one invocation to the runtime in the page. */
export type SendInvocation = (message: object) => void;

interface Invocation {
  readonly message: object;
  readonly resolve: (answer: AnswerCell[][]) => void;
}

/** The add-in's functions, called through the runtime in its page. */
export class FunctionCalls {
  /** Calls without an answer yet, by the number of the invocation. */
  readonly #invocations = new Map<number, Invocation>();
  #next = 1;
  #isListening = false;
  #isClosed = false;
  #resolveReady!: () => void;
  /** Resolves when the runtime has reported for the first time that its functions can be called. */
  readonly ready = new Promise<void>((resolve) => (this.#resolveReady = resolve));

  /** The runtime's side, by the names on the wire. */
  readonly service: Service = {
    _SetOsfControlContainerReadyForCustomFunctions: () => {
      this.#isListening = true;
      this.#resolveReady();
      for (const { message } of this.#invocations.values()) this.send(message);
    },
    // Without features 2 and 4 results wait half a second.
    _GetEnabledFeatures: () => [2, 4],
    SetInvocationArrayResults: (results: Result[]) => {
      for (const result of results) {
        this.#invocations.get(result[0])?.resolve(decodeResult(result));
        this.#invocations.delete(result[0]);
      }
    },
  };

  constructor(private readonly send: SendInvocation) {}

  /** The page was loaded again: calls wait for its runtime, and those without an answer are sent again. */
  restart(): void {
    this.#isListening = this.#isClosed = false;
  }

  /** The page is closed: calls have empty answers until one is opened again. */
  close(): void {
    this.#isClosed = true;
    for (const { resolve } of this.#invocations.values()) resolve(NO_ANSWER);
    this.#invocations.clear();
  }

  /** Calls a function by its id: arguments as matrices, null where they are left out. */
  call(functionName: string, parameterValues: readonly unknown[], address: string): Promise<AnswerCell[][]> {
    if (this.#isClosed) return Promise.resolve(NO_ANSWER);
    const invocationId = this.#next++;
    // Flag 4: arguments may be errors.
    const message = { invocationId, functionName, parameterValues, address, flags: 4, parameterAddresses: null };
    return new Promise((resolve) => {
      this.#invocations.set(invocationId, { message, resolve });
      if (this.#isListening) this.send(message);
    });
  }
}
