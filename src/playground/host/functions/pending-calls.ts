/**
 * Answers that formulas wait for. The engine would wait for the answer of each cell before the next one; so a new call
 * is sent and its cell is busy, as in Excel. When all answers have arrived, the calling cells are calculated again and
 * find them here.
 */
import type { SheetCell } from "../model/address";
import type { AnswerCell } from "./function-calls";

export type AnswerCells = readonly (readonly AnswerCell[])[];

/** Ends formulas whose calls differ in each calculation, such as calls with a random number. */
const MAX_ROUNDS = 30;

export class PendingCalls {
  readonly #answers = new Map<string, AnswerCells>();
  /** The calls that are outstanding, each with the object that stands for its last request. */
  readonly #requested = new Map<string, object>();
  #callers: SheetCell[] = [];
  #rounds = 0;

  /** Calls back when the last outstanding answer has arrived. */
  constructor(private readonly onAnswered: () => void) {}

  /** Whether answers are outstanding, or callers are not yet calculated again with those that have arrived. */
  get isPending(): boolean {
    return this.#requested.size > 0 || this.#callers.length > 0;
  }

  /** The answer to a call; undefined while it is outstanding. */
  findAnswer(key: string, caller: SheetCell, request: () => Promise<AnswerCells>): AnswerCells | undefined {
    const answer = this.#answers.get(key);
    if (answer) return answer;
    if (this.#rounds > MAX_ROUNDS) return [[{ error: "#VALUE!", message: "The formula asks anew without end." }]];
    this.#callers.push(caller);
    if (!this.#requested.has(key)) {
      const own = {};
      this.#requested.set(key, own);
      void request().then((cells) => this.#receive(key, own, cells));
    }
    return undefined;
  }

  #receive(key: string, request: object, cells: AnswerCells): void {
    if (this.#requested.get(key) !== request) return;
    this.#requested.delete(key);
    this.#answers.set(key, cells);
    if (this.#requested.size === 0) this.onAnswered();
  }

  /** The cells to be calculated again, once; none while answers are outstanding. */
  takeAnsweredCallers(): readonly SheetCell[] {
    if (this.#requested.size > 0 || this.#callers.length === 0) return [];
    this.#rounds += 1;
    return this.#callers.splice(0);
  }

  /** Somebody wants formulas calculated again: what was asked before may be answered otherwise now, and is asked anew. */
  forget(): void {
    this.#answers.clear();
    this.#requested.clear();
  }

  /** Forgets the answers after a calculation: the next one calls again, as in Excel. */
  clear(): void {
    if (this.isPending) return;
    this.#answers.clear();
    this.#rounds = 0;
  }
}
